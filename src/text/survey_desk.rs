//! Words of appraisals and recommendation votes on the desk and in the hall: the forms
//! that open them, their result, what is read aloud.

use super::{Lang, texts};

texts! {
    survey_under_way(name: &str): "{name}进行中", "{name}進行中", "{name} under way";
    act_appraise: "民主测评", "民主測評", "Appraisal";
    act_recommend: "民主推荐", "民主推薦", "Recommendation vote";
    act_take: "确定推荐人选", "確定推薦人選", "Names that go on";

    appraise_open: "开始民主测评", "開始民主測評", "Open the appraisal";
    appraise_line: "党员、群众代表、业主代表等分别填写测评票，对班子和人员评定等次（三方评议）。测评票同选票一样发出、收回、录入两遍，不产生当选人。", "黨員、群眾代表、業主代表等分別填寫測評票，對班子和人員評定等次（三方評議）。測評票同選票一樣發出、收回、錄入兩遍，不產生當選人。", "Members, representatives of the masses and of the employer each grade bodies and people on sheets of their own. The sheets are issued, returned and keyed twice like ballots; nobody is elected.";
    recommend_open: "开始民主推荐", "開始民主推薦", "Open the recommendation vote";
    recommend_line: "党员和群众代表等填写推荐票，推荐下一步的人选。推荐票同选票一样发出、收回、录入两遍，不产生当选人。", "黨員和群眾代表等填寫推薦票，推薦下一步的人選。推薦票同選票一樣發出、收回、錄入兩遍，不產生當選人。", "Members, representatives of the masses and others name people for the next stage. The sheets are issued, returned and keyed twice like ballots; nobody is elected.";
    survey_opened(name: &str): "已开始{name}。请清点各类参加人数。", "已開始{name}。請清點各類參加人數。", "{name} is open: count the heads of every group.";
    survey_election_on: "选举正在进行", "選舉正在進行", "An election is under way";
    survey_election_on_next: "请在本轮结果宣布以后再开始；或者在选举开始以前进行。", "請在本輪結果宣布以後再開始；或者在選舉開始以前進行。", "Open it once the result is announced, or before the election begins.";
    survey_is_open(name: &str, number: u32): "{name}（第 {number} 轮）正在进行", "{name}（第 {number} 輪）正在進行", "{name} (round {number}) is under way";
    survey_is_open_next: "宣布结果以后，才能开始下一次测评或推荐。", "宣布結果以後，才能開始下一次測評或推薦。", "Another one can be opened after its announcement.";
    survey_go_on: "继续办理", "繼續辦理", "Go on with it";

    survey_title: "名称", "名稱", "Title";
    survey_grades: "等次", "等次", "Grades";
    survey_groups: "参加人员", "參加人員", "Who takes part";
    survey_groups_line: "每类人员各用一个票箱，分别统计。按名册的一类以签到和清点为准，其他各类填写在册人数。", "每類人員各用一個票箱，分別統計。按名冊的一類以簽到和清點為準，其他各類填寫在冊人數。", "Every group has a box of its own and is counted by itself. The group on the roll is counted by sign-in and head count; for the others fill in how many belong to them.";
    survey_group_name(number: usize): "第 {number} 类名称", "第 {number} 類名稱", "Group {number}";
    survey_group_registered(number: usize): "第 {number} 类在册", "第 {number} 類在冊", "Members of {number}";
    survey_group_weight(number: usize): "第 {number} 类权重", "第 {number} 類權重", "Weight of {number}";
    survey_group_on_roll: "按名册", "按名冊", "On the roll";
    survey_group_on_roll_of(number: usize): "第 {number} 类按名册", "第 {number} 類按名冊", "Group {number} is on the roll";
    survey_remove: "去掉", "去掉", "Remove";
    survey_remove_of(what: &str): "去掉：{what}", "去掉：{what}", "Remove: {what}";
    survey_up: "上移", "上移", "Up";
    survey_up_of(what: &str): "上移：{what}", "上移：{what}", "Move up: {what}";
    survey_add_group(name: &str): "加{name}", "加{name}", "Add {name}";
    survey_add_other: "加其他人员", "加其他人員", "Add another group";
    survey_objects: "测评对象", "測評對象", "Appraised";
    survey_last_committee(body: &str): "上届{body}", "上屆{body}", "the outgoing {body}";
    survey_committee: "支部委员会", "支部委員會", "committee";
    survey_object_find: "加人员或班子", "加人員或班子", "Add a person or a body";
    survey_find_hint: "姓名、编号或拼音首字母；回车加上", "姓名、編號或拼音首字母；回車加上", "Name, roll number or pinyin; Enter adds";
    survey_object_post(name: &str): "{name}的职务", "{name}的職務", "Post of {name}";
    survey_post_hint: "职务，可不填", "職務，可不填", "post, may stay empty";
    survey_objects_none: "还没有测评对象。", "還沒有測評對象。", "Nothing is to be appraised yet.";
    survey_already: "已在票上", "已在票上", "on the sheet";

    recommend_for_post: "推荐职务", "推薦職務", "Post";
    recommend_seats: "应选名额", "應選名額", "Seats";
    recommend_combine: "各类得票怎样合计", "各類得票怎樣合計", "How the votes of groups are put together";
    recommend_margin: "人选多于应选名额", "人選多於應選名額", "Names beyond the seats";
    recommend_margin_of(percent: u32): "{percent}%", "{percent}%", "{percent} %";
    recommend_margin_own: "其他比例", "其他比例", "Another share";
    recommend_margin_percent: "百分比", "百分比", "Percent";
    recommend_places(seats: u32, places: u32, more: u32): "应选 {seats} 名，推荐产生 {places} 名（多 {more} 名）。", "應選 {seats} 名，推薦產生 {places} 名（多 {more} 名）。", "{seats} seats: {places} names go on ({more} more).";
    recommend_places_unknown: "填写应选名额后，这里显示产生几名。", "填寫應選名額後，這裡顯示產生幾名。", "Fill in the seats to see how many names go on.";
    recommend_all: "得票多的即可", "得票多的即可", "The most votes are enough";
    recommend_over_half: "得票须超过参加人数的半数", "得票須超過參加人數的半數", "More than half of those taking part";
    recommend_names_only: "只填姓名", "只填姓名", "Names written on an empty sheet";
    recommend_printed: "印人选名单，可另写", "印人選名單，可另寫", "Printed names, others may be written";
    recommend_find: "加名册上的人", "加名冊上的人", "Add somebody of the roll";
    recommend_none: "还没有印在票上的人。", "還沒有印在票上的人。", "No name is printed yet.";
    recommend_add_all: "加全部选举人", "加全部選舉人", "Add all voters";
    recommend_clear: "全部去掉", "全部去掉", "Remove all";

    take_line: "推荐结果宣布以后，由有关组织确定哪些人进入下一步（考察对象、预备人选）。与按规则入选的人不同的，须写明理由。", "推薦結果宣布以後，由有關組織確定哪些人進入下一步（考察對象、預備人選）。與按規則入選的人不同的，須寫明理由。", "After the announcement the body in charge decides who goes on. Where others than those through by the rule are taken, the reason is demanded.";
    take_none: "还没有宣布过民主推荐的结果", "還沒有宣布過民主推薦的結果", "No recommendation vote has been announced yet";
    take_of(title: &str, number: u32): "{title}（第 {number} 轮）", "{title}（第 {number} 輪）", "{title} (round {number})";
    take_names(count: usize): "人选 {count} 名，按顺序", "人選 {count} 名，按順序", "{count} names, in order";
    take_votes(name: &str, votes: u64): "{name}　{votes} 票", "{name}　{votes} 票", "{name}  {votes}";
    take_no_votes(name: &str): "{name}　未得票", "{name}　未得票", "{name}  no votes";
    take_others: "其他得票的人", "其他得票的人", "Others with votes";
    take_add_of(name: &str): "加：{name}", "加：{name}", "Add: {name}";
    take_find: "加其他人", "加其他人", "Add somebody else";
    take_same: "与按规则入选的人相同。", "與按規則入選的人相同。", "The same as those through by the rule.";
    take_differs: "与按规则入选的人不同，须写明理由。", "與按規則入選的人不同，須寫明理由。", "Not the same as those through by the rule: a reason is demanded.";
    take_reason: "理由", "理由", "Reason";
    take_reason_hint: "如班子结构需要", "如班子結構需要", "as the make-up of the committee";
    take_by: "由哪个组织确定", "由哪個組織確定", "Decided by";
    take_last_committee: "上届委员会", "上屆委員會", "the outgoing committee";
    take_upper: "上级党组织", "上級黨組織", "the upper body";
    take_do: "确定人选", "確定人選", "Decide";
    take_again: "重新确定人选", "重新確定人選", "Decide anew";
    take_done(title: &str): "已确定{title}人选。", "已確定{title}人選。", "The names for {title} are decided.";
    taken_line(names: &str, by: &str): "已确定人选：{names}；由{by}确定。", "已確定人選：{names}；由{by}確定。", "Decided: {names}, by {by}.";
    taken_why(reason: &str): "理由：{reason}", "理由：{reason}", "Because {reason}";

    survey_which: "查看", "檢視", "Shown";
    survey_shown_round(number: u32, name: &str): "第 {number} 轮 {name}", "第 {number} 輪 {name}", "Round {number}, {name}";
    survey_line_appraisal(title: &str, number: u32, name: &str, lines: usize): "{title}　第 {number} 轮（{name}）　测评对象 {lines} 项", "{title}　第 {number} 輪（{name}）　測評對象 {lines} 項", "{title} · round {number} ({name}) · {lines} lines";
    survey_line_recommend(title: &str, number: u32, name: &str, seats: u32, places: u32): "{title}　第 {number} 轮（{name}）　应选 {seats} 名 · 推荐 {places} 名", "{title}　第 {number} 輪（{name}）　應選 {seats} 名 · 推薦 {places} 名", "{title} · round {number} ({name}) · seats {seats}, names {places}";
    survey_took_part: "参加", "參加", "Took part";
    survey_registered: "在册", "在冊", "Belong";
    survey_group: "类别", "類別", "Group";
    survey_share_of_registered: "占在册", "佔在冊", "Of those";
    survey_issued: "发出", "發出", "Issued";
    survey_returned: "收回", "收回", "Returned";
    survey_together: "合计", "合計", "Together";
    survey_no_mark: "弃权", "棄權", "Blank";
    survey_unreadable: "无法辨认", "無法辨認", "Illegible";
    survey_base: "百分比为占参加测评人数的比例；同一行各等次、弃权、无法辨认相加为有效票。", "百分比為佔參加測評人數的比例；同一行各等次、棄權、無法辨認相加為有效票。", "Percent of those who took part; the grades, blanks and illegible of a line add up to the valid sheets.";
    survey_group_line(name: &str, took_part: u32): "{name}（{took_part} 人）", "{name}（{took_part} 人）", "{name} ({took_part})";
    survey_group_void(name: &str): "{name}收回的票多于发出的票，经重新清点仍然如此，这一类无效，不计入。", "{name}收回的票多於發出的票，經重新清點仍然如此，這一類無效，不計入。", "More sheets of {name} came back than were issued, by two counts: they count for nothing.";
    survey_sum: "得票", "得票", "Votes";
    survey_weighted_sum: "加权得票", "加權得票", "Weighted";
    survey_weighted_group(name: &str, weight: u32): "{name}×{weight}", "{name}×{weight}", "{name} ×{weight}";
    survey_person: "姓名", "姓名", "Name";
    survey_through: "入选", "入選", "through";
    survey_not_through: "未入选", "未入選", "not through";
    survey_not_half: "未过半数", "未過半數", "below half";
    survey_cut(places: u32): "以上为前 {places} 名", "以上為前 {places} 名", "Above: the first {places}";
    survey_rule_sum(places: u32): "按得票多少排列，取前 {places} 名。", "按得票多少排列，取前 {places} 名。", "In order of votes; the first {places} are through.";
    survey_rule_two(places: u32): "两类人员各自得票前列的合并，产生 {places} 名。", "兩類人員各自得票前列的合併，產生 {places} 名。", "The first names of both groups put together; {places} are asked for.";
    survey_rule_half(half: u64): "须得票超过参加人数的半数，即 {half} 票以上（含 {half} 票）。", "須得票超過參加人數的半數，即 {half} 票以上（含 {half} 票）。", "More than half of those taking part are needed: at least {half}.";
    survey_remarks: "意见和建议", "意見和建議", "Remarks";
    survey_remark(group: &str, words: &str): "{group}：{words}", "{group}：{words}", "{group}: {words}";
    survey_balances_of(group: &str): "数字核对：{group}", "數字核對：{group}", "Do the figures agree: {group}";
    survey_announce_line: "监票人报告后，由主持人宣布结果。", "監票人報告後，由主持人宣布結果。", "After the scrutineer's report the chair announces the result.";
    survey_announce_lock: "确认后结果不再改动，大屏可以显示结果。", "確認後結果不再改動，大螢幕可以顯示結果。", "After this the result is fixed and the hall may show it.";
    survey_announced_next: "结果已锁定。打印汇总表后归档。", "結果已鎖定。列印彙總表後歸檔。", "The result is fixed. Print the summary and archive it.";
    survey_stands_appraisal(took_part: u32, valid: u32, invalid: u32): "参加测评 {took_part} 人，有效票 {valid} 张，无效票 {invalid} 张。", "參加測評 {took_part} 人，有效票 {valid} 張，無效票 {invalid} 張。", "{took_part} took part; {valid} sheets valid, {invalid} invalid.";
    survey_stands_recommend(places: u32, through: usize): "应推荐 {places} 名，入选 {through} 名。", "應推薦 {places} 名，入選 {through} 名。", "{places} names asked for, {through} through.";
    survey_stands_tied(names: &str, seats: u32): "{names}得票相等，争 {seats} 个名额。", "{names}得票相等，爭 {seats} 個名額。", "{names} are equal, for places: {seats}.";
    survey_stands_short(count: u32): "尚缺 {count} 名。", "尚缺 {count} 名。", "Places nobody reached: {count}.";
    survey_stands_down(count: usize, places: u32): "两张名单合并共 {count} 名，多于 {places} 名。", "兩張名單合併共 {count} 名，多於 {places} 名。", "Both lists together name {count}, more than {places}.";
    survey_next_take: "下一步：确定人选", "下一步：確定人選", "Next: decide who goes on";
    survey_next_take_do: "由有关组织确定进入下一步的人选；票数相等、人数不足或者多出的，也由其研究确定，写明理由。", "由有關組織確定進入下一步的人選；票數相等、人數不足或者多出的，也由其研究確定，寫明理由。", "The body in charge decides who goes on, and over equals, places left or names too many, with a reason.";
    survey_next_done: "已经办理完毕", "已經辦理完畢", "All done";
    survey_next_void: "本次无效", "本次無效", "This vote is void";
    survey_next_again: "可以在“会中事项”重新进行。", "可以在「會中事項」重新進行。", "It can be held again from the acts page.";

    say_survey_report_begin(name: &str): "现在报告{name}的统计结果。", "現在報告{name}的統計結果。", "This is the count of the {name}. ";
    say_survey_heads(group: &str, registered: u32, took_part: u32): "{group}在册 {registered} 人，参加 {took_part} 人", "{group}在冊 {registered} 人，參加 {took_part} 人", "{took_part} of {registered} {group} took part";
    say_survey_sheets(sheet: &str, issued: u32, returned: u32, valid: u32, invalid: u32): "共发出{sheet} {issued} 张，收回 {returned} 张，其中有效票 {valid} 张，无效票 {invalid} 张。", "共發出{sheet} {issued} 張，收回 {returned} 張，其中有效票 {valid} 張，無效票 {invalid} 張。", "{sheet}s issued {issued}, returned {returned}, of these valid {valid}, invalid {invalid}. ";
    say_survey_appraised(name: &str, grades: &str): "经统计，{name}在民主测评中：{grades}。", "經統計，{name}在民主測評中：{grades}。", "In the appraisal {name} was given: {grades}. ";
    say_survey_grade(grade: &str, votes: u32, percent: &str): "{grade} {votes} 票，占 {percent}", "{grade} {votes} 票，佔 {percent}", "{grade} {votes} ({percent})";
    say_survey_blank(votes: u32): "弃权 {votes} 票", "棄權 {votes} 票", "blank {votes}";
    say_survey_void(votes: u32): "无法辨认 {votes} 票", "無法辨認 {votes} 票", "illegible {votes}";
    say_survey_base: "以上比例按参加测评的人数计算。", "以上比例按參加測評的人數計算。", "The shares are of those who took part. ";
    say_survey_ranked(title: &str): "推荐{title}的得票情况（以得票多少为序）：", "推薦{title}的得票情況（以得票多少為序）：", "Votes for {title}, most first: ";
    say_survey_votes(name: &str, votes: u64): "{name} {votes} 票", "{name} {votes} 票", "{name} {votes}";
    say_survey_votes_of(said: &str, groups: &str): "{said}（{groups}）", "{said}（{groups}）", "{said} ({groups})";
    say_survey_weighted(name: &str, votes: u64): "{name}加权得票 {votes}", "{name}加權得票 {votes}", "{name} {votes} weighted";
    say_survey_nobody: "没有人得票。", "沒有人得票。", "Nobody was named. ";
    say_survey_report_end: "报告完毕。", "報告完畢。", "This ends the report.";
    say_survey_announce_begin(name: &str): "现在宣布{name}结果。", "現在宣布{name}結果。", "I announce the result of the {name}. ";
    say_survey_part(took_part: u32): "参加 {took_part} 人，收回的票不多于发出的票，本次有效。", "參加 {took_part} 人，收回的票不多於發出的票，本次有效。", "{took_part} took part; no more sheets came back than were issued, so it stands. ";
    say_survey_through(title: &str, places: u32, names: &str): "{title}应推荐 {places} 名，按规则入选的是（以得票多少为序）：{names}。", "{title}應推薦 {places} 名，按規則入選的是（以得票多少為序）：{names}。", "For {title}, {places} names are asked for. Through, most votes first: {names}. ";
    say_survey_none_through(title: &str, places: u32): "{title}应推荐 {places} 名，按规则没有人入选。", "{title}應推薦 {places} 名，按規則沒有人入選。", "For {title}, {places} names are asked for; by the rule nobody is through. ";
    say_survey_tied(names: &str, seats: u32): "{names}得票相等，其中 {seats} 名由有关组织研究确定。", "{names}得票相等，其中 {seats} 名由有關組織研究確定。", "{names} have equal votes; the body in charge decides on {seats} of them. ";
    say_survey_short(count: u32): "不足的 {count} 名，按规定重新推荐或者由有关组织研究确定。", "不足的 {count} 名，按規定重新推薦或者由有關組織研究確定。", "{count} places are left, for another vote or the body in charge. ";
    say_survey_down(count: usize, places: u32): "两张名单合并共 {count} 名，再由党员投票确定 {places} 名。", "兩張名單合併共 {count} 名，再由黨員投票確定 {places} 名。", "Both lists name {count}; the members vote them down to {places}. ";
    say_survey_then: "人选由有关组织研究确定后公布。", "人選由有關組織研究確定後公布。", "Who goes on is decided by the body in charge and then made known.";
    say_survey_end_appraisal: "民主测评到此结束。", "民主測評到此結束。", "This ends the appraisal.";

    hall_recommend_seats(seats: u32, places: u32): "应选 {seats} 名 · 推荐 {places} 名", "應選 {seats} 名 · 推薦 {places} 名", "{seats} seats · {places} names asked for";
    hall_recommend_at_most(seats: u32): "每张票推荐不超过 {seats} 名", "每張票推薦不超過 {seats} 名", "At most {seats} names on a sheet";
    hall_appraise_lines(lines: u32): "测评对象 {lines} 项", "測評對象 {lines} 項", "{lines} lines";
    hall_recommend_title(contest: &str): "{contest} · 民主推荐结果", "{contest} · 民主推薦結果", "{contest} · Recommended";
    hall_recommend_votes: "推荐票", "推薦票", "Votes";
    hall_recommend_how: "每张推荐票经两人分别录入、核对一致后计入", "每張推薦票經兩人分別錄入、核對一致後計入", "Each sheet counts once two people have keyed it alike";
    hall_recommended(names: &str, post: &str): "推荐{names}为{post}人选", "推薦{names}為{post}人選", "Recommended as {post}: {names}";
    hall_sheets_total(total: u32): "收回 {total} 张", "收回 {total} 張", "{total} sheets returned";
    hall_appraise_title(contest: &str): "{contest} · 测评结果", "{contest} · 測評結果", "{contest} · Appraisal";
    hall_appraise_part(took_part: u32): "参加测评 {took_part} 人", "參加測評 {took_part} 人", "{took_part} took part";
    hall_appraise_base: "百分比为占参加测评人数的比例", "百分比為佔參加測評人數的比例", "Percent of those who took part";
    hall_mark_appraisal: "怎样填写测评票", "怎樣填寫測評票", "How to fill in the appraisal sheet";
    hall_mark_recommendation: "怎样填写推荐票", "怎樣填寫推薦票", "How to fill in the recommendation sheet";
    hall_mark_grades(grades: &str): "等次分为：{grades}。", "等次分為：{grades}。", "The grades are: {grades}.";
    hall_mark_one_grade: "每一行只选一个等次，在该栏内画“√”。", "每一行只選一個等次，在該欄內畫「√」。", "In each line choose one grade: put a tick in its column.";
    hall_mark_no_grade: "一行不画任何符号的，视为弃权。", "一行不畫任何符號的，視為棄權。", "A line without a mark is an abstention.";
    hall_mark_two_grades: "一行画了两个以上等次、无法辨认的，该行不计。", "一行畫了兩個以上等次、無法辨認的，該行不計。", "A line with two grades marked, or that cannot be read, does not count.";
    hall_mark_remarks: "意见和建议写在票的下方；不要署名，不要做记号。", "意見和建議寫在票的下方；不要署名，不要做記號。", "Remarks go below; do not sign, and make no other marks.";
    hall_survey_stands(name: &str): "收回的票不多于发出的票，{name}有效", "收回的票不多於發出的票，{name}有效", "No more sheets returned than issued: the {name} stands";
    adverse_survey_void(name: &str): "{name}无效，应重新进行", "{name}無效，應重新進行", "The {name} is void and must be held again";
}

impl Lang {
    /// A part of a whole in percent with one digit after the point, rounded half up; a
    /// dash where there is no whole.
    pub fn percent_of(self, part: u32, whole: u32) -> String {
        if whole == 0 {
            return "—".into();
        }
        let (part, whole) = (u64::from(part), u64::from(whole));
        let tenths = (part * 2000 + whole) / (2 * whole);
        let point = format!("{}.{}", tenths / 10, tenths % 10);
        match self {
            Lang::Hans | Lang::Hant => format!("{point}%"),
            Lang::En => format!("{point} %"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn percents_are_rounded_half_up_without_floating_point() {
        for (part, whole, said) in [
            (0, 3, "0.0%"),
            (1, 3, "33.3%"),
            (2, 3, "66.7%"),
            (1, 2000, "0.1%"),
            (3, 3, "100.0%"),
            (u32::MAX, u32::MAX, "100.0%"),
            (1, 0, "—"),
        ] {
            assert_eq!(Lang::Hans.percent_of(part, whole), said);
        }
    }
}
