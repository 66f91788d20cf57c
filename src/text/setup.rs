//! The set-up page.

mod rules;

use super::texts;

texts! {
    command_setup_info: "基本信息", "基本資訊", "Basics";
    command_setup_info_help: "组织名称、会议名称、时间、地点", "組織名稱、會議名稱、時間、地點", "Organisation, meeting, time and place";
    command_setup_roll: "名册", "名冊", "Roll";
    command_setup_roll_help: "导入名册，核对每个人的身份", "匯入名冊，核對每個人的身分", "Import the roll and check everybody's status";
    command_setup_contests: "选举事项", "選舉事項", "Contests";
    command_setup_contests_help: "应选名额、候选人及其排列", "應選名額、候選人及其排列", "Seats, candidates and their order";
    command_setup_officers: "人员分工", "人員分工", "Roles";
    command_setup_officers_help: "主持人、总监票人、监票人、计票人", "主持人、總監票人、監票人、計票人", "Chair, chief scrutineer, scrutineers, tellers";
    command_setup_rules: "选举规则", "選舉規則", "Rules";
    command_setup_rules_help: "到会、当选、票数相等等规则", "到會、當選、票數相等等規則", "Quorum, threshold, ties and the rest";
    command_setup_next: "下一项", "下一項", "What is next";
    command_setup_next_help: "转到还没有办好的下一项，全部办好后进入签到", "轉到還沒有辦好的下一項，全部辦好後進入簽到", "Go to what is missing next; when all is settled, to the sign-in";
    command_setup_role: "下一职务", "下一職務", "Next role";
    command_setup_role_help: "转到下一个职务", "轉到下一個職務", "Go to the next role";

    setup_subtitle: "填好五项，右边会告诉您还缺什么", "填好五項，右邊會告訴您還缺什麼", "Fill in five parts; what is still missing is said at the right";
    setup_pill_roll: "名册", "名冊", "On the roll";
    setup_still_missing: "办理情况", "辦理情況", "Where things stand";
    setup_all_settled: "会议设置已办好", "會議設定已辦好", "The set-up is complete";
    setup_go_to(section: &str): "去办：{section}", "去辦：{section}", "Next: {section}";
    setup_to_sign_in: "进入签到", "進入簽到", "Go to the sign-in";
    setup_changes_later: "印制选票之前，各项都还可以修改。", "印製選票之前，各項都還可以修改。", "Everything can still be changed until the ballots are printed.";
    setup_info_settled(day: &str, place: &str): "{day}，{place}", "{day}，{place}", "{day}, {place}";
    setup_info_lacks(fields: &str): "基本信息还缺：{fields}", "基本資訊還缺：{fields}", "Still missing: {fields}";
    setup_roll_settled(people: usize, voters: usize): "名册 {people} 人，有选举权 {voters} 人", "名冊 {people} 人，有選舉權 {voters} 人", "{people} on the roll, {voters} with a vote";
    setup_roll_lacks: "还没有名册", "還沒有名冊", "There is no roll yet";
    setup_excuses_pending(count: usize): "{count} 人拟不计入应到，待上级同意、大会通过", "{count} 人擬不計入應到，待上級同意、大會通過", "{count} proposed not to be counted as expected; consent and vote pending";
    setup_contests_lacks: "还没有选举事项", "還沒有選舉事項", "There is no contest yet";
    setup_candidates_lacks(title: &str): "{title}：还没有候选人", "{title}：還沒有候選人", "{title}: no candidates yet";
    setup_contest_settled(title: &str, seats: u32, candidates: usize): "{title}：应选 {seats} 名，候选人 {candidates} 名", "{title}：應選 {seats} 名，候選人 {candidates} 名", "{title}: {seats} to elect, {candidates} candidates";
    setup_staffed(staffing: &str): "人员已配齐（{staffing}）", "人員已配齊（{staffing}）", "All roles are filled ({staffing} staffing)";
    setup_rules_are(name: &str): "规则：{name}", "規則：{name}", "Rules: {name}";

    setup_margin_short(seats: u32, rule: &str, needed: u32, there: u32): "{seats} 名应选，按{rule}需要 {needed} 名候选人，现有 {there} 名", "{seats} 名應選，按{rule}需要 {needed} 名候選人，現有 {there} 名", "{seats} to elect: by the rule “{rule}” {needed} candidates are needed, {there} are there";
    setup_margin_over(seats: u32, rule: &str, most: u32, there: u32): "{seats} 名应选，按{rule}最多 {most} 名候选人，现有 {there} 名", "{seats} 名應選，按{rule}最多 {most} 名候選人，現有 {there} 名", "{seats} to elect: by the rule “{rule}” at most {most} candidates may stand, {there} are there";
    setup_margin_is(seats: u32, there: u32, more: u32, share: &str): "应选 {seats} 名，候选人 {there} 名，差额 {more} 名，差额比例 {share}", "應選 {seats} 名，候選人 {there} 名，差額 {more} 名，差額比例 {share}", "{seats} to elect, {there} candidates: {more} more than seats, a margin of {share}";
    setup_margin_none(seats: u32, there: u32): "应选 {seats} 名，候选人 {there} 名，没有差额", "應選 {seats} 名，候選人 {there} 名，沒有差額", "{seats} to elect, {there} candidates: no margin";
    setup_margin_may: "这只是提醒，不妨碍继续；人数另经上级同意的，请保留批复。", "這只是提醒，不妨礙繼續；人數另經上級同意的，請保留批覆。", "This is a reminder and stops nothing; where the upper body has consented to another number, keep its reply.";

    setup_seal: "组织名称（印章上的名称）", "組織名稱（印章上的名稱）", "Organisation (as on its seal)";
    setup_in_titles: "标题和大屏上的名称", "標題和大螢幕上的名稱", "Name in titles and in the hall";
    setup_sign_off: "公告落款的名称", "公告落款的名稱", "Name that signs the notices";
    setup_title: "会议名称", "會議名稱", "Meeting";
    setup_date: "会议日期", "會議日期", "Date";
    setup_time: "开会时间", "開會時間", "Time";
    setup_place: "会议地点", "會議地點", "Place";
    setup_date_unclear: "日期没有看懂，请写成 2026-11-22 或 2026年11月22日。", "日期沒有看懂，請寫成 2026-11-22 或 2026年11月22日。", "The date is not understood. Write it as 2026-11-22.";
    setup_body: "选举产生的机构", "選舉產生的機構", "Body to be elected";
    setup_body_hint: "如：支部委员会", "如：支部委員會", "for example: committee";
    setup_upper: "接收选举结果报告的上级组织", "接收選舉結果報告的上級組織", "Upper body that receives the result";
    setup_upper_hint: "可以不填", "可以不填", "may be left empty";
    setup_phone: "监督电话", "監督電話", "Telephone for supervision";
    setup_box: "意见箱的位置", "意見箱的位置", "Where the opinion box stands";
    setup_hall: "计票时大屏显示", "計票時大螢幕顯示", "The hall screen during the count";
    setup_hall_direct: "随计随显", "隨計隨顯", "As counted";
    setup_hall_held: "报告后显示", "報告後顯示", "After the report";
    setup_hall_progress: "只显示进度", "只顯示進度", "Progress only";
    setup_hall_direct_note: "每扎两遍核对一致后，大屏即更新得票数。请在投票前向大会说明。", "每紮兩遍核對一致後，大螢幕即更新得票數。請在投票前向大會說明。", "The screen follows as soon as both keyings of a bundle agree. Say so to the meeting before voting.";
    setup_hall_held_note: "监票人报告之后，大屏才显示得票数。请在投票前向大会说明。", "監票人報告之後，大螢幕才顯示得票數。請在投票前向大會說明。", "Figures are shown only after the scrutineer has reported. Say so to the meeting before voting.";
    setup_hall_progress_note: "大屏只显示已计多少张，不显示得票数。请在投票前向大会说明。", "大螢幕只顯示已計多少張，不顯示得票數。請在投票前向大會說明。", "Only how many ballots have been counted is shown. Say so to the meeting before voting.";

    setup_no_roll: "还没有名册", "還沒有名冊", "There is no roll yet";
    setup_new_roll: "换一份名册", "換一份名冊", "Take another roll";
    setup_import_what: "从表格文件读入，或把姓名粘贴进来。读完先给您看，确认后才导入。", "從表格檔案讀入，或把姓名貼上來。讀完先給您看，確認後才匯入。", "Read a spreadsheet, or paste the names. You see what was read before anything is taken over.";
    setup_roll_path: "名册文件", "名冊檔案", "Roll file";
    setup_read_file: "读取文件", "讀取檔案", "Read the file";
    setup_choose_file: "选择文件", "選擇檔案", "Choose a file";
    setup_kind_roll: "表格和文字名册", "表格和文字名冊", "Spreadsheets and text";
    setup_paste: "或粘贴姓名（每行一人，也可以用顿号分开）", "或貼上姓名（每行一人，也可以用頓號分開）", "Or paste names (one to a line, or separated by commas)";
    setup_paste_hint: "第一党小组：丁向晚、王䶮、李卓", "第一黨小組：丁向晚、王䶮、李卓", "Group 1: 丁向晚、王䶮、李卓";
    setup_read_pasted: "读取粘贴的姓名", "讀取貼上的姓名", "Read the pasted names";
    setup_by_hand: "逐人填写", "逐人填寫", "Add people by hand";
    setup_back_to_roll: "返回名册", "返回名冊", "Back to the roll";
    setup_roll_not_read: "这份名册没有读成", "這份名冊沒有讀成", "This roll could not be read";
    setup_kept_before: "下面仍是上一次读到的内容。", "下面仍是上一次讀到的內容。", "What was read before is still shown below.";
    setup_pasted_source: "粘贴的姓名", "貼上的姓名", "pasted names";
    setup_reading(name: &str): "正在读取 {name}", "正在讀取 {name}", "Reading {name}";
    setup_reading_for(seconds: u64): "已用 {seconds} 秒", "已用 {seconds} 秒", "{seconds} s so far";
    setup_reading_stop: "停止读取", "停止讀取", "Stop reading";

    setup_preview_title: "请逐人核对身份", "請逐人核對身分", "Check everybody's status";
    setup_preview_keys: "用上下键选人，用空格或左右键更改身份，再到右边确认", "用上下鍵選人，用空白鍵或左右鍵更改身分，再到右邊確認", "Up and down choose a person, space or left and right change the status; confirm at the right";
    setup_preview_name: "读到的人员", "讀到的人員", "People read";
    setup_people_read: "人", "人", "people";
    setup_pending: "待报批", "待報批", "consent pending";
    setup_pending_long: "其中拟不计入应到（待报批）", "其中擬不計入應到（待報批）", "of these, proposed as excused";
    setup_confirm_import: "确认导入", "確認匯入", "Import this roll";
    setup_which_reading: "哪一种姓名正确？", "哪一種姓名正確？", "Which has the names right?";
    setup_take_reading(name: &str): "按 {name} 读取", "按 {name} 讀取", "Read as {name}";
    setup_to_check: "请核对", "請核對", "Please check";
    setup_and_more(count: usize): "另有 {count} 条", "另有 {count} 條", "and {count} more";
    setup_rare(row: u32, code: &str): "第 {row} 行的姓名有生僻字（{code}），文书将改用本机的其他字体，请打印一份看看。", "第 {row} 行的姓名有罕用字（{code}），文書將改用本機的其他字型，請列印一份看看。", "The name in row {row} has a rare character ({code}); papers will take it from another font of this computer. Print one to see.";
    setup_undrawable(row: u32, code: &str): "第 {row} 行的姓名有一个字（{code}），本机没有字体能显示，文书也印不出来。请先安装带这个字的字体。", "第 {row} 行的姓名有一個字（{code}），本機沒有字型能顯示，文書也印不出來。請先安裝帶這個字的字型。", "No font on this computer can draw a character in the name in row {row} ({code}), so papers cannot be printed. Install a font that has it first.";
    setup_how_read: "读取方式", "讀取方式", "How it was read";
    setup_encoding: "文字编码", "文字編碼", "Text encoding";
    setup_sheet: "工作表", "工作表", "Sheet";
    setup_header_row: "表头所在行", "表頭所在行", "Header row";
    setup_name_column: "姓名所在列", "姓名所在欄", "Name column";
    setup_keep_private: "电话、证件号码也要，记入备注", "電話、證件號碼也要，記入備註", "Keep telephone and identity numbers in the remark";
    setup_drop_private: "不要电话、证件号码", "不要電話、證件號碼", "Leave telephone and identity numbers out";
    setup_imported(count: usize): "名册已导入，共 {count} 人", "名冊已匯入，共 {count} 人", "The roll is imported: {count} people";
    setup_imported_excuses(count: usize, proposed: usize): "名册已导入，共 {count} 人；{proposed} 人列为拟不计入应到，报上级同意并经大会通过后才生效", "名冊已匯入，共 {count} 人；{proposed} 人列為擬不計入應到，報上級同意並經大會通過後才生效", "The roll is imported: {count} people; {proposed} are proposed as excused, in force only with the upper body's consent and the meeting's vote";

    setup_roll_name: "名册人员", "名冊人員", "People on the roll";
    setup_list_keys: "空格或左右键更改选中的人的身份", "空白鍵或左右鍵更改選取的人的身分", "Space or left and right change the status";
    setup_add_person: "增加一人", "增加一人", "Add a person";
    setup_import_file: "重新导入", "重新匯入", "Import again";
    setup_new_name: "新增人员姓名", "新增人員姓名", "Name of the new person";
    setup_new_number: "序号", "序號", "Number";
    setup_new_group: "分组", "分組", "Group";
    setup_new_add: "加入名册", "加入名冊", "Add to the roll";
    setup_person_added(name: &str): "{name}已加入名册", "{name}已加入名冊", "{name} is on the roll";

    setup_members_of(body: &str): "{body}委员", "{body}委員", "{body} members";
    setup_add_contest: "增加选举事项", "增加選舉事項", "Add a contest";
    setup_contest_tab(number: usize, title: &str): "第 {number} 项 {title}", "第 {number} 項 {title}", "Contest {number}: {title}";
    setup_new_contest: "增加一个选举事项", "增加一個選舉事項", "A new contest";
    setup_new_contest_what: "一个选举事项就是选一种职务：写明职务和应选名额，再从名册中挑选候选人。", "一個選舉事項就是選一種職務：寫明職務和應選名額，再從名冊中挑選候選人。", "A contest fills one post: name the post and the seats, then choose candidates from the roll.";
    setup_contest_title: "选举的职务", "選舉的職務", "Post to be filled";
    setup_contest_hint: "如：支部委员会委员", "如：支部委員會委員", "for example: committee member";
    setup_seats: "应选名额", "應選名額", "Seats";
    setup_contest_add: "加入选举事项", "加入選舉事項", "Add this contest";
    setup_contest_remove: "删去本项", "刪去本項", "Remove this contest";
    setup_share_paper: "与上一项印在一张选票上", "與上一項印在一張選票上", "Print on one paper with the one before";
    setup_own_paper: "单独印一张选票", "單獨印一張選票", "Print on a paper of its own";
    setup_find_candidate: "增加候选人", "增加候選人", "Add a candidate";
    setup_find_hint: "姓名、序号或拼音首字母，按 Enter 加入", "姓名、序號或拼音首字母，按 Enter 加入", "Name, roll number or pinyin; Enter adds";
    setup_order: "排列", "排列", "Order";
    setup_order_strokes: "以姓氏笔画为序", "以姓氏筆畫為序", "By strokes of the surname";
    setup_order_by_hand: "按批准的顺序", "按批准的順序", "As approved";
    setup_no_candidates: "还没有候选人。在上面输入姓名、序号或拼音首字母。", "還沒有候選人。在上面輸入姓名、序號或拼音首字母。", "No candidates yet. Type a name, a roll number or pinyin above.";
    setup_candidates_name: "候选人名单", "候選人名單", "Candidates";
    setup_candidate_keys: "Alt 加上下键调整顺序，Delete 移出", "Alt 加上下鍵調整順序，Delete 移出", "Alt with up or down changes the order, Delete takes a name out";
    setup_is_candidate: "候选人", "候選人", "candidate";
    setup_nobody_found: "名册中没有找到", "名冊中沒有找到", "Nobody on the roll fits";
    setup_pick(name: &str, number: &str): "选取 {name} {number}", "選取 {name} {number}", "Pick {name} {number}";

    setup_staffing: "人员配备", "人員配備", "Staffing";
    setup_find_officer(role: &str): "指定{role}", "指定{role}", "Name the {role}";
    setup_find_officer_hint: "姓名、序号或拼音；名册以外的人请写全名", "姓名、序號或拼音；名冊以外的人請寫全名", "Name, number or pinyin; for an outsider, the full name";
    setup_outsider: "名册以外的人", "名冊以外的人", "not on the roll";
    setup_outsider_named(name: &str): "{name}（名册以外）", "{name}（名冊以外）", "{name} (not on the roll)";
    setup_role_row(role: &str, count: usize): "{role}，{count} 人", "{role}，{count} 人", "{role}: {count}";
    setup_lacks_people(count: usize): "还缺 {count} 人", "還缺 {count} 人", "{count} missing";
    setup_may_be_empty: "可以不设", "可以不設", "may stay empty";
    setup_dismiss(role: &str, name: &str): "免去{role}{name}", "免去{role}{name}", "Take {role} from {name}";
    setup_officers_rule: "候选人只能担任主持人，不能担任其他职务；监票人和计票人不能是同一人（简化配备除外）。", "候選人只能擔任主持人，不能擔任其他職務；監票人和計票人不能是同一人（簡化配備除外）。", "A candidate may only chair. Nobody both counts and oversees the count, except with minimal staffing.";

    setup_rule_sets: "可选的规则", "可選的規則", "Sets of rules";
    setup_rules_name: "规则逐条", "規則逐條", "Rules one by one";
    setup_rules_in_force: "正在采用", "正在採用", "in force";
    setup_rules_keys: "左右键可更改选中的一条", "左右鍵可更改選取的一條", "Left and right change the selected rule";
    setup_adopt_rules: "采用这套规则", "採用這套規則", "Adopt these rules";
    setup_keep_rules: "不改了", "不改了", "Keep the present ones";
    setup_rules_adopted: "选举规则已采用", "選舉規則已採用", "The rules are adopted";
    setup_rule_heard(name: &str, sentence: &str): "{name}：{sentence}", "{name}：{sentence}", "{name}: {sentence}";
    setup_rule_check: "请对照本次选举办法", "請對照本次選舉辦法", "check against the method adopted";

    setup_rehearsal_group(number: &str): "第{number}党小组", "第{number}黨小組", "Group {number}";
    setup_rehearsal_source: "演练名册", "演練名冊", "rehearsal roll";
}
