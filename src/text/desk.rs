//! Words of the operator's window: frame, commands, keys, dialogs.

use super::texts;

texts! {
    desk_saved: "已存盘", "已存檔", "Saved";
    desk_saving: "正在存盘", "正在存檔", "Saving";
    desk_save_slow: "存盘较慢，请稍候", "存檔較慢，請稍候", "Saving is slow, please wait";
    desk_save_stopped: "存盘失败，已停止录入", "存檔失敗，已停止錄入", "Saving failed, entry stopped";
    desk_no_record: "尚未打开会议", "尚未開啟會議", "No meeting open";
    desk_records(count: &str): "第 {count} 条记录", "第 {count} 條記錄", "record {count}";
    desk_head(code: &str): "校验码 {code}", "校驗碼 {code}", "Code {code}";
    desk_mirror_none: "未设备份", "未設備份", "No backup";
    desk_mirror_now(place: &str): "备份 {place}：已同步", "備份 {place}：已同步", "Backup {place}: up to date";
    desk_mirror_ago(place: &str, seconds: u64): "备份 {place}：{seconds} 秒前", "備份 {place}：{seconds} 秒前", "Backup {place}: {seconds} s ago";
    desk_mirror_lost(place: &str): "备份 {place}：已断开", "備份 {place}：已中斷", "Backup {place}: disconnected";
    desk_rehearsal: "演练", "演練", "Rehearsal";
    desk_step_done(name: &str): "{name}，已完成", "{name}，已完成", "{name}, done";
    desk_step_current(name: &str): "{name}，当前步骤", "{name}，目前步驟", "{name}, current step";
    desk_step_locked(name: &str): "{name}，尚未开始", "{name}，尚未開始", "{name}, not yet open";
    desk_hall_refused: "大屏没有打开", "大螢幕沒有開啟", "The hall screen was not opened";
    desk_shortcuts_title: "本页可用的按键", "本頁可用的按鍵", "Keys that work on this page";
    desk_shortcuts_everywhere: "各页通用", "各頁通用", "On every page";
    desk_close: "关闭", "關閉", "Close";
    desk_cancel: "取消", "取消", "Cancel";
    desk_why: "原因", "原因", "Reason";
    desk_asked_by(name: &str): "办理人：{name}", "辦理人：{name}", "By {name}";
    desk_position(number: u32): "第 {number} 张", "第 {number} 張", "Ballot {number}";
    desk_position_done(number: u32): "第 {number} 张，已录", "第 {number} 張，已錄", "Ballot {number}, keyed";
    desk_position_doubt(number: u32): "第 {number} 张，疑票", "第 {number} 張，疑票", "Ballot {number}, doubtful";
    desk_position_now(number: u32): "第 {number} 张，正在录", "第 {number} 張，正在錄", "Ballot {number}, being keyed";
    desk_mark_of(person: &str, mark: &str): "{person} {mark}", "{person} {mark}", "{person} {mark}";
    desk_mark_abstain_short: "弃", "棄", "—";
    desk_window_failed_title: "正票无法打开窗口", "正票無法開啟視窗", "Zhengpiao cannot open its window";
    desk_window_failed(detail: &str): "这台电脑的显示功能没有启动，窗口打不开。记录没有改动。请更新显卡驱动或换一台电脑，再打开同一个会议文件。（{detail}）", "這台電腦的顯示功能沒有啟動，視窗打不開。記錄沒有改動。請更新顯示卡驅動程式或換一台電腦，再開啟同一個會議檔案。（{detail}）", "The display of this computer did not start, so the window cannot open. The record is unchanged. Update the display driver or use another computer, and open the same meeting file. ({detail})";
    desk_hall_title: "正票 大屏", "正票 大螢幕", "Zhengpiao hall screen";
    desk_no_dialog: "系统没有打开选择窗口，请在下面直接填写文件位置。", "系統沒有開啟選擇視窗，請在下面直接填寫檔案位置。", "The system did not show a file window. Type the file's location below.";
    desk_cannot_open_file(path: &str): "打不开 {path}，请从文件管理器中打开。", "打不開 {path}，請從檔案管理員中開啟。", "{path} cannot be opened. Open it from the file manager.";

    command_help: "快捷键", "快速鍵", "Keys";
    command_help_help: "显示本页可用的全部按键", "顯示本頁可用的全部按鍵", "Show every key that works on this page";
    command_hall: "投到大屏", "投到大螢幕", "Hall screen";
    command_hall_help: "把本页内容投到大屏", "把本頁內容投到大螢幕", "Show this page's content in the hall";
    command_hall_off: "关闭大屏", "關閉大螢幕", "Close hall";
    command_hall_off_help: "关闭大屏窗口；会议照常进行", "關閉大螢幕視窗；會議照常進行", "Close the hall window; the meeting goes on";
    command_hall_page: "大屏翻页", "大螢幕翻頁", "Hall page";
    command_hall_page_help: "大屏内容多于一页时翻到下一页", "大螢幕內容多於一頁時翻到下一頁", "Turn to the next page where the hall shows more than one";
    command_read_aloud: "宣读词", "宣讀詞", "Words to read";
    command_read_aloud_help: "用大字显示主持人要读的话", "用大字顯示主持人要讀的話", "Show in large type what the chair reads out";
    command_print: "打印本步文书", "列印本步文書", "Print";
    command_print_help: "打印本步骤的报告单或表格", "列印本步驟的報告單或表格", "Print the slip or form of this step";
    command_next_step: "下一步骤", "下一步驟", "Next step";
    command_next_step_help: "转到左栏的下一步骤", "轉到左欄的下一步驟", "Go to the next step on the left";
    command_previous_step: "上一步骤", "上一步驟", "Previous step";
    command_previous_step_help: "转到左栏的上一步骤", "轉到左欄的上一步驟", "Go to the previous step on the left";
    command_open: "打开会议", "開啟會議", "Open meeting";
    command_open_help: "打开另一个会议文件", "開啟另一個會議檔案", "Open another meeting file";
    command_language: "切换语言", "切換語言", "Language";
    command_language_help: "在简体、繁体和英文之间切换", "在簡體、繁體和英文之間切換", "Switch between simplified, traditional and English";
    command_zoom_in: "放大", "放大", "Larger";
    command_zoom_in_help: "放大本窗口的文字", "放大本視窗的文字", "Make the text of this window larger";
    command_zoom_out: "缩小", "縮小", "Smaller";
    command_zoom_out_help: "缩小本窗口的文字", "縮小本視窗的文字", "Make the text of this window smaller";
    command_zoom_reset: "恢复大小", "恢復大小", "Normal size";
    command_zoom_reset_help: "恢复文字的原来大小", "恢復文字的原來大小", "Return the text to its normal size";
    command_quit: "退出", "結束", "Quit";
    command_quit_help: "关闭正票，已存盘的内容不会丢失", "關閉正票，已存檔的內容不會遺失", "Close Zhengpiao; nothing saved is lost";

    command_import_roll: "导入名册", "匯入名冊", "Import roll";
    command_import_roll_help: "从表格文件读入名册", "從表格檔案讀入名冊", "Read the roll from a spreadsheet";
    command_add_contest: "增加选举事项", "增加選舉事項", "Add contest";
    command_add_contest_help: "增加一个选举事项", "增加一個選舉事項", "Add a contest";
    command_add_candidate: "增加候选人", "增加候選人", "Add candidate";
    command_add_candidate_help: "在当前选举事项中增加候选人", "在目前選舉事項中增加候選人", "Add a candidate to this contest";

    command_sign_in: "签到", "簽到", "Sign in";
    command_sign_in_help: "给选中的人签到", "為選取的人簽到", "Sign in the selected person";
    command_undo_sign_in: "撤销", "撤銷", "Undo";
    command_undo_sign_in_help: "撤销选中的人的签到", "撤銷選取的人的簽到", "Undo the sign-in of the selected person";
    command_select: "选择", "選擇", "Select";
    command_select_help: "在名单中上下移动", "在名單中上下移動", "Move up and down in the list";
    command_status: "请假、列席、不计入应到", "請假、列席、不計入應到", "Leave, observer, excused";
    command_status_help: "登记选中的人的请假、列席或不计入应到", "登記選取的人的請假、列席或不計入應到", "Note leave, observer or excused for the selected person";
    command_all_but: "默认全到，只录缺席", "預設全到，只錄缺席", "All present but…";
    command_all_but_help: "先全部记为已到，再录入缺席的人", "先全部記為已到，再錄入缺席的人", "Mark everyone present, then enter who is absent";
    command_chinese_search: "中文检索", "中文檢索", "Search in Chinese";
    command_chinese_search_help: "转到可以用输入法的检索框", "轉到可以用輸入法的檢索框", "Go to the search field that takes an input method";

    command_unanimous: "一致通过", "一致通過", "Unanimous";
    command_unanimous_help: "本项全体赞成", "本項全體贊成", "Everyone is in favour";
    command_next_motion: "下一项", "下一項", "Next motion";
    command_next_motion_help: "转到下一个表决事项", "轉到下一個表決事項", "Go to the next motion";

    command_timer: "计时开始、停止", "計時開始、停止", "Start, stop timer";
    command_timer_help: "开始或停止候选人发言计时", "開始或停止候選人發言計時", "Start or stop the speaking time";
    command_next_candidate: "下一位", "下一位", "Next candidate";
    command_next_candidate_help: "转到下一位候选人", "轉到下一位候選人", "Go to the next candidate";
    command_draw_lots: "抽签", "抽籤", "Draw lots";
    command_draw_lots_help: "登记或抽取发言顺序", "登記或抽取發言順序", "Enter or draw the speaking order";

    command_recount_heads: "重新清点", "重新清點", "Count again";
    command_recount_heads_help: "清除已录的清点人数，重新清点", "清除已錄的清點人數，重新清點", "Clear the head count and count again";
    command_explain: "说明差额", "說明差額", "Explain";
    command_explain_help: "说明收回与发出不一致的原因", "說明收回與發出不一致的原因", "Explain why returned differs from issued";
    command_wrappers: "票扎封签", "票紮封籤", "Wrappers";
    command_wrappers_help: "打印各扎的封签", "列印各紮的封籤", "Print the wrappers of the bundles";

    command_mark_yes: "赞成 ○", "贊成 ○", "Yes ○";
    command_mark_yes_help: "给当前候选人记赞成", "為目前候選人記贊成", "Mark yes for this candidate";
    command_mark_no: "不赞成 ×", "不贊成 ×", "No ×";
    command_mark_no_help: "给当前候选人记不赞成", "為目前候選人記不贊成", "Mark no for this candidate";
    command_mark_abstain: "弃权", "棄權", "Abstain";
    command_mark_abstain_help: "给当前候选人记弃权", "為目前候選人記棄權", "Mark abstain for this candidate";
    command_rest_same: "其余同此", "其餘同此", "Rest same";
    command_rest_same_help: "其余候选人与上一格相同", "其餘候選人與上一格相同", "The remaining candidates as the last one";
    command_write_in: "另选他人", "另選他人", "Write-in";
    command_write_in_help: "录入票上另选的人", "錄入票上另選的人", "Enter the person written on the ballot";
    command_doubtful: "疑票", "疑票", "Doubtful";
    command_doubtful_help: "标为疑票，录完本扎后交监票人", "標為疑票，錄完本紮後交監票人", "Mark as doubtful, for the scrutineer after this bundle";
    command_contest_invalid: "本项无效", "本項無效", "Contest void";
    command_contest_invalid_help: "票上本选举事项无效", "票上本選舉事項無效", "This contest on the ballot is invalid";
    command_paper_invalid: "整张无效", "整張無效", "Ballot void";
    command_paper_invalid_help: "连按两次，整张票无效", "連按兩次，整張票無效", "Press twice: the whole ballot is invalid";
    command_step_back: "退一格", "退一格", "Back";
    command_step_back_help: "退回上一格重录", "退回上一格重錄", "Go back one cell";
    command_confirm_ballot: "确认本票", "確認本票", "Confirm";
    command_confirm_ballot_help: "录完一张票后确认", "錄完一張票後確認", "Confirm a finished ballot";
    command_close_bundle: "本扎录完", "本紮錄完", "Close bundle";
    command_close_bundle_help: "结束本扎；张数与封签不符的，由监票人重新清点", "結束本紮；張數與封籤不符的，由監票人重新清點", "Close the bundle; where the number differs from the wrapper the scrutineer counts again";
    command_correct_ballot: "更正本扎某张", "更正本紮某張", "Correct a ballot";
    command_correct_ballot_help: "重新录入本扎中的一张票", "重新錄入本紮中的一張票", "Key one ballot of this bundle anew";

    command_sort: "按得票 / 按姓氏笔画", "按得票 / 按姓氏筆畫", "By votes / by strokes";
    command_sort_help: "切换名单的排列", "切換名單的排列", "Switch the order of the list";
    command_export: "导出全部文书", "匯出全部文書", "Export all";
    command_export_help: "把全部文书存到一个文件夹", "把全部文書存到一個資料夾", "Save every paper into one folder";
    command_open_paper: "打开文书", "開啟文書", "Open paper";
    command_open_paper_help: "打开选中的文书查看或打印", "開啟選取的文書檢視或列印", "Open the selected paper to view or print";
}
