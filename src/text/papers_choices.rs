//! What may be chosen on papers, as the window offers it.

use super::texts;

texts! {
    choice_direction: "姓名排列", "姓名排列", "Names run";
    choice_across: "横排，画在姓名下方", "橫排，畫在姓名下方", "across, mark below";
    choice_down: "竖排，画在姓名右边", "直排，畫在姓名右邊", "down, mark beside";
    choice_per_page: "每页几张", "每頁幾張", "Ballots on a page";
    choice_to_a_page(count: usize): "{count} 张", "{count} 張", "{count}";
    choice_colour(ballot: &str): "{ballot}的用纸颜色，如“粉红色”，可不填", "{ballot}的用紙顏色，如「粉紅色」，可不填", "Colour of the paper of {ballot}, such as “pink”; may be empty";
}
