//! Words of looking at a paper before it is printed.

use super::texts;

texts! {
    command_preview: "预览", "預覽", "Preview";
    command_preview_help: "逐页看将要打印的文书，可放大、打印", "逐頁看將要列印的文書，可放大、列印", "Look at a paper page by page before printing it";
    preview_title: "预览", "預覽", "Preview";
    preview_line: "看到的就是将要打印的", "看到的就是將要列印的", "What you see is what is printed";
    preview_page: "页", "頁", "Page";
    preview_papers: "可以打印的文书", "可以列印的文書", "Papers that can be made";
    preview_nothing: "还没有可以打印的文书", "還沒有可以列印的文書", "No paper can be made yet";
    preview_nothing_line: "填好会议设置以后，这里会列出可以打印的文书。", "填好會議設定以後，這裡會列出可以列印的文書。", "Once the set-up is filled in, the papers that can be made are listed here.";
    preview_picture(paper: &str, page: usize): "{paper}第 {page} 页", "{paper}第 {page} 頁", "{paper}, page {page}";
    preview_fangsong: "正文字体：仿宋（本机字体）", "正文字體：仿宋（本機字體）", "Set in this system's FangSong";
    preview_serif: "正文字体：随程序提供的宋体（本机没有完整的仿宋）", "正文字體：隨程式提供的宋體（本機沒有完整的仿宋）", "Set in the serif that comes with the program: this system has no complete FangSong";
    preview_borrowed(characters: &str): "这些字借用了本机字体，换一台电脑打印可能不同：{characters}", "這些字借用了本機字體，換一台電腦列印可能不同：{characters}", "Drawn with this system's fonts, and perhaps otherwise elsewhere: {characters}";
    preview_keys: "上下翻页键翻页，加减键放大缩小", "上下翻頁鍵翻頁，加減鍵放大縮小", "Page keys turn pages, plus and minus zoom";
    preview_viewer: "存好并用系统阅读器打开", "存好並用系統閱讀器打開", "Save and open in the viewer";
    preview_copies: "份数", "份數", "Copies";
    preview_print: "直接打印", "直接列印", "Print now";
    preview_sent(copies: u32, place: &str): "已送打印机 {copies} 份，文书存在 {place}", "已送印表機 {copies} 份，文書存在 {place}", "Sent to the printer, copies: {copies}; the paper is at {place}";
    preview_not_sent: "没能送到打印机", "沒能送到印表機", "It could not be sent to the printer";
    preview_not_sent_next(reason: &str, place: &str): "{reason}。请用系统阅读器打开后打印；文书已存在 {place}。", "{reason}。請用系統閱讀器打開後列印；文書已存在 {place}。", "{reason}. Open it in the viewer and print from there; the paper is at {place}.";
}
