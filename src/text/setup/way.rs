//! Words of how the vote is held: preliminary, order of posts, boxes.

use crate::text::texts;

texts! {
    way_link: "轮次与票箱", "輪次與票箱", "Rounds and boxes";
    way_title: "轮次与票箱", "輪次與票箱", "Rounds and boxes";
    way_preliminary: "预选", "預選", "Preliminary";
    way_preliminary_line: "先举行预选的，填写预选产生几名正式候选人；预选以后一步进入正式选举。", "先舉行預選的，填寫預選產生幾名正式候選人；預選以後一步進入正式選舉。", "Where a preliminary comes first, say how many candidates it chooses; the formal election is one step after it.";
    way_places(title: &str, seats: u32): "{title}（应选 {seats} 名）", "{title}（應選 {seats} 名）", "{title} ({seats} seats)";
    way_preliminary_hold: "先预选", "先預選", "Hold a preliminary";
    way_preliminary_held: "第一轮为预选。", "第一輪為預選。", "The first round is a preliminary.";
    way_preliminary_not: "不预选", "不預選", "No preliminary";
    way_preliminary_is: "第一轮为预选", "第一輪為預選", "The first round is a preliminary";
    way_order: "选举次序", "選舉次序", "Order of contests";
    way_with_others: "本轮一起选", "本輪一起選", "in this round";
    way_later: "以后单独一轮", "以後單獨一輪", "in a round of its own, later";
    way_held(title: &str, when: &str): "{title}：{when}", "{title}：{when}", "{title}: {when}";
    way_boxes: "票箱和投票点", "票箱和投票點", "Boxes and places";
    way_boxes_line: "设多个票箱或投票点的，分别印制、发出、收回，各自核对，再合计。", "設多個票箱或投票點的，分別印製、發出、收回，各自核對，再合計。", "With several boxes or places each is printed, issued and returned by itself, balanced, and then added up.";
    way_boxes_names: "票箱名称，用顿号隔开；只有一个的不填", "票箱名稱，用頓號隔開；只有一個的不填", "Names of the boxes, separated by commas; empty for one";
    way_boxes_hint: "例如 村委会、学校", "例如 村委會、學校", "for example hall, school";
    way_boxes_set: "记下票箱", "記下票箱", "Note the boxes";
    way_boxes_one: "使用一个票箱。", "使用一個票箱。", "There is one box.";
    way_boxes_are(count: usize): "设 {count} 个票箱，每种选票各有一份。", "設 {count} 個票箱，每種選票各有一份。", "{count} boxes, each with every kind of ballot.";
}
