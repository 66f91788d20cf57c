//! The command line: its help, what it prints, and why it stops.

use super::{Lang, texts};
use crate::rehearsal::{Method, Progress, WrongSetting};
use crate::rules::Next;

texts! {
    cli_bench: "量一量这台电脑：存盘、文书、打开会议要多久", "量一量這台電腦：存檔、文書、開啟會議要多久", "Measures this computer: saving, papers, opening a meeting";
    cli_bench_failed(why: &str): "没有量完：{why}", "沒有量完：{why}", "Not measured: {why}";
    cli_bench_sync(middle: &str, late: &str): "磁盘自身写一行并落盘：{middle} 毫秒（百次中第 99 次 {late}）", "磁碟自身寫一行並落盤：{middle} 毫秒（百次中第 99 次 {late}）", "The disk itself, one line and one sync: {middle} ms (99th of 100: {late})";
    cli_bench_save(middle: &str, late: &str): "确认一张票到已存盘：{middle} 毫秒（百次中第 99 次 {late}）", "確認一張票到已存檔：{middle} 毫秒（百次中第 99 次 {late}）", "A ballot, confirm to saved: {middle} ms (99th of 100: {late})";
    cli_bench_notice(middle: &str, late: &str, kilobytes: usize): "选举结果公告：{middle} 毫秒（百次中第 99 次 {late}），{kilobytes} KB", "選舉結果公告：{middle} 毫秒（百次中第 99 次 {late}），{kilobytes} KB", "Result notice: {middle} ms (99th of 100: {late}), {kilobytes} KB";
    cli_bench_hall(middle: &str, late: &str): "五千张票时一扎核对一致，到大屏画面排好：{middle} 毫秒（百次中第 99 次 {late}）", "五千張票時一紮核對一致，到大螢幕畫面排好：{middle} 毫秒（百次中第 99 次 {late}）", "With 5,000 ballots, a bundle agreed to the hall's picture laid out: {middle} ms (99th of 100: {late})";
    cli_bench_open(events: u64, taken: &str): "打开五千名成员的会议（{events} 条记录，每票录两遍）：{taken} 毫秒", "開啟五千名成員的會議（{events} 條記錄，每票錄兩遍）：{taken} 毫秒", "Opening a meeting of 5,000 members ({events} entries, every ballot keyed twice): {taken} ms";
    cli_about: "会议日的签到、选票、计票与公告", "會議日的簽到、選票、計票與公告", "The counting day of a member meeting: sign-in, ballots, count, notice";
    cli_measure: "把按键到画面、确认到存盘的时间写入这个文件", "把按鍵到畫面、確認到存檔的時間寫入這個檔案", "Write the times from key to picture and from confirmation to disk into this file";
    cli_open: "打开会议文件", "開啟會議檔案", "Open a meeting file";
    cli_roll: "显示导入名册时会读到什么", "顯示匯入名冊時會讀到什麼", "Show what importing a roll would read";
    cli_evaluate: "由总票数按规则得出结果", "由總票數按規則得出結果", "Compute an outcome from totals";
    cli_rules_in_words: "用文字说明一套规则：怎样计票、怎样当选", "用文字說明一套規則：怎樣計票、怎樣當選", "Say a set of rules in words: how votes count and who is elected";
    cli_which_rules: "规则的名称（如 cpc-2020）、规则文件或会议文件", "規則的名稱（如 cpc-2020）、規則檔案或會議檔案", "The name of rules (such as cpc-2020), a rules file or a meeting file";
    cli_rehearse: "模拟一整天：签到、投票、两遍录入、核对、公告", "模擬一整天：簽到、投票、兩遍錄入、核對、公告", "Simulate a whole day: sign-in, ballots, two keyings, differences, notice";
    cli_verify: "核对会议记录是否完好", "核對會議記錄是否完好", "Check that a record is sound";
    cli_papers: "由会议记录写出全部文书", "由會議記錄寫出全部文書", "Write every paper of a meeting";
    cli_lang: "语言：hans、hant、en", "語言：hans、hant、en", "Language: hans, hant, en";
    cli_file: "文件", "檔案", "The file";
    cli_out: "写入的文件夹", "寫入的資料夾", "The folder to write to";
    cli_sheet: "读这个工作表", "讀這個工作表", "Read this sheet";
    cli_encoding: "文字编码：utf-8、gb18030、big5、utf-16le、utf-16be", "文字編碼：utf-8、gb18030、big5、utf-16le、utf-16be", "Text encoding: utf-8, gb18030, big5, utf-16le, utf-16be";
    cli_header_row: "表头在第几行", "表頭在第幾行", "The row of the header, from 1";
    cli_json: "写成 JSON", "寫成 JSON", "Print JSON";
    cli_members: "有表决权的人数", "有表決權的人數", "People with a vote";
    cli_candidates: "候选人数", "候選人數", "Candidates";
    cli_seats: "应选名额", "應選名額", "Seats";
    cli_slip_rate: "录入每格出错的比率，0 到 1", "錄入每格出錯的比率，0 到 1", "How often a keyer types a field wrongly, 0 to 1";
    cli_seed: "相同的数字得到相同的一天", "相同的數字得到相同的一天", "The same number gives the same day";
    cli_rules: "规则的代号，或自存的规则文件", "規則的代號，或自存的規則檔案", "The rules by name, or a rules file";
    cli_make: "让第一项选举出现：tie 得票相等、shortfall 不足名额、write-in 另选他人当选", "讓第一項選舉出現：tie 得票相等、shortfall 不足名額、write-in 另選他人當選", "Let the first contest come out as a tie, a shortfall or with a write-in elected (write-in)";
    cli_elections: "不写文件，模拟这么多次选举，统计最后还剩多少差错", "不寫檔案，模擬這麼多次選舉，統計最後還剩多少差錯", "Write nothing; simulate so many elections and add up the errors left in them";

    cli_no_rules(id: &str, known: &str): "没有名为“{id}”的规则。现有：{known}。", "沒有名為「{id}」的規則。現有：{known}。", "There are no rules named “{id}”. There are: {known}.";
    cli_no_encoding(name: &str): "不认识文字编码“{name}”。请用 utf-8、gb18030、big5、utf-16le 或 utf-16be。", "不認識文字編碼「{name}」。請用 utf-8、gb18030、big5、utf-16le 或 utf-16be。", "The encoding “{name}” is not known. Use utf-8, gb18030, big5, utf-16le or utf-16be.";
    cli_not_read(path: &str, why: &str): "无法读取 {path}：{why}", "無法讀取 {path}：{why}", "{path} could not be read: {why}";
    cli_not_written(path: &str, why: &str): "无法写入 {path}：{why}", "無法寫入 {path}：{why}", "{path} could not be written: {why}";
    cli_not_totals(path: &str, why: &str): "{path} 不是可用的票数文件：{why}", "{path} 不是可用的票數檔案：{why}", "{path} is not a usable file of totals: {why}";

    cli_verify_head(count: u64, code: &str): "记录 {count} 条，校验码 {code}", "記錄 {count} 條，校驗碼 {code}", "{count} records, code {code}";
    cli_verify_made(created: &str, program: &str): "建立于 {created}，程序版本 {program}", "建立於 {created}，程式版本 {program}", "Made {created} by version {program}";
    cli_verify_sound: "记录完好。请与纸上的条数和校验码比对，末尾缺失时只有比对才能发现。", "記錄完好。請與紙上的條數和校驗碼比對，末尾缺失時只有比對才能發現。", "The record is sound. Compare count and code with those on paper: only that shows a missing end.";
    cli_check_failed(which: &str): "核对未通过：{which}", "核對未通過：{which}", "Check failed: {which}";

    cli_paper_written(path: &str): "已写出 {path}", "已寫出 {path}", "Written: {path}";
    cli_paper_waits(title: &str, why: &str): "{title}：尚不能写出，{why}", "{title}：尚不能寫出，{why}", "{title}: not yet, {why}";
    cli_paper_failed(title: &str, why: &str): "{title}：没有写出，{why}", "{title}：沒有寫出，{why}", "{title}: not written, {why}";

    cli_wrong_members: "人数须在 5 至 100000 之间。", "人數須在 5 至 100000 之間。", "The number of members must be between 5 and 100000.";
    cli_wrong_candidates: "候选人至少 1 名，至多 200 名，且不能多于有表决权的人数。", "候選人至少 1 名，至多 200 名，且不能多於有表決權的人數。", "There must be 1 to 200 candidates, and no more than members.";
    cli_wrong_seats: "应选名额须在 1 至 200 之间。", "應選名額須在 1 至 200 之間。", "Seats must be between 1 and 200.";
    cli_wrong_slip_rate: "出错比率须在 0 至 1 之间。", "出錯比率須在 0 至 1 之間。", "The slip rate must be between 0 and 1.";
    cli_wrong_not_secret: "这套规则没有无记名投票，没有选票可计。", "這套規則沒有無記名投票，沒有選票可計。", "These rules have no secret ballot, so there is nothing to count.";

    cli_wrong_make: "按这套规则或这么多候选人，做不出要求的情形。请换一种情形、规则或人数。", "按這套規則或這麼多候選人，做不出要求的情形。請換一種情形、規則或人數。", "By these rules, or with so many candidates, the outcome asked for cannot happen. Choose another outcome, other rules or other numbers.";
    cli_wrong_elections: "选举次数须在 1 至 100000 之间。", "選舉次數須在 1 至 100000 之間。", "The number of elections must be between 1 and 100000.";

    cli_errors_head(elections: u32, ballots: u64, fields: u64): "模拟选举 {elections} 次，选票 {ballots} 张，共 {fields} 格", "模擬選舉 {elections} 次，選票 {ballots} 張，共 {fields} 格", "{elections} simulated elections, {ballots} ballots, {fields} fields";
    cli_errors_way(method: &str): "{method}：", "{method}：", "{method}:";
    cli_errors_fields(wrong: u64, share: f64): "  错格 {wrong}（每十万格 {share:.2}）", "  錯格 {wrong}（每十萬格 {share:.2}）", "  wrong fields {wrong} ({share:.2} in 100,000)";
    cli_errors_totals(votes: u64, elections: u32): "  票数放错 {votes} 票，总票数有错的选举 {elections} 次", "  票數放錯 {votes} 票，總票數有錯的選舉 {elections} 次", "  votes in the wrong place {votes}, elections with a wrong total {elections}";
    cli_errors_winners(far: u32, close: u32): "  当选人有错：相差两票以上 {far} 次，相差不到两票 {close} 次", "  當選人有錯：相差兩票以上 {far} 次，相差不到兩票 {close} 次", "  elections with wrong winners: {far} with a margin of 2 or more, {close} with less";
    cli_errors_again(share: f64): "  再看一遍的格数：每千格 {share:.1}", "  再看一遍的格數：每千格 {share:.1}", "  fields read again: {share:.1} in 1,000";
    cli_errors_once: "只录一遍", "只錄一遍", "keyed once";
    cli_errors_looked: "录一遍后用眼核对", "錄一遍後用眼核對", "keyed once and checked by eye";
    cli_errors_totals_twice: "两人各计总数", "兩人各計總數", "two people add up totals";
    cli_errors_cells: "逐票录两遍，只核对不一致的格", "逐票錄兩遍，只核對不一致的格", "every ballot keyed twice, differing cells read";
    cli_errors_twice: "逐票录两遍，连上下行一起核对（本程序）", "逐票錄兩遍，連上下行一起核對（本程式）", "every ballot keyed twice, rows about a difference read (this program)";
    cli_errors_check: "相差两票以上的当选人有错", "相差兩票以上的當選人有錯", "winners are wrong although two votes or more lie between";

    cli_doing_setup: "会议设置", "會議設定", "Setting up";
    cli_doing_signin: "签到", "簽到", "Signing in";
    cli_doing_floor: "大会表决、候选人承诺", "大會表決、候選人承諾", "Motions and pledges";
    cli_doing_ballots: "分发、收回选票", "分發、收回選票", "Issuing and collecting";
    cli_doing_keying(done: u32, of: u32): "两遍录入：{done} / {of} 扎", "兩遍錄入：{done} / {of} 紮", "Two keyings: {done} of {of} bundles";
    cli_doing_differences: "差异核对", "差異核對", "Settling differences";
    cli_doing_announced: "结果已宣布", "結果已宣布", "Result announced";

    cli_day_refused(what: &str, next: &str): "演练停下了：{what}{next}", "演練停下了：{what}{next}", "The rehearsal stopped: {what} {next}";
    cli_day_lost(what: &str): "演练停下了：找不到 {what}。", "演練停下了：找不到 {what}。", "The rehearsal stopped: {what} is missing.";
    cli_day_ballots(ballots: u32, fields: u64): "选票 {ballots} 张，共 {fields} 格", "選票 {ballots} 張，共 {fields} 格", "{ballots} ballots, {fields} fields";
    cli_day_differences(found: u32, settled: u32, ruled: u32): "差异和疑票 {found} 处：据票核定 {settled} 处，认定 {ruled} 处", "差異和疑票 {found} 處：據票核定 {settled} 處，認定 {ruled} 處", "{found} differences and doubtful ballots: {settled} settled, {ruled} ruled";
    cli_day_again(recounted: u32, corrected: u32): "重数 {recounted} 扎，本人更正 {corrected} 张", "重數 {recounted} 紮，本人更正 {corrected} 張", "{recounted} bundles counted again, {corrected} ballots corrected by their keyer";
    cli_day_agreement(alike: u32, share: f64): "两遍一致 {alike} 张（{share:.1}%）", "兩遍一致 {alike} 張（{share:.1}%）", "{alike} ballots alike in both keyings ({share:.1} %)";
    cli_day_keying(number: u32, pass: &str, names: &str, ballots: u32, seconds: u64, keys: u64, charged: u32, share: f64): "  第 {number} 扎{pass}　{names}：{ballots} 张，{seconds} 秒，{keys} 键，记差异 {charged} 格，本扎一致 {share:.0}%", "  第 {number} 紮{pass}　{names}：{ballots} 張，{seconds} 秒，{keys} 鍵，記差異 {charged} 格，本紮一致 {share:.0}%", "  Bundle {number}, {pass}, {names}: {ballots} ballots, {seconds} s, {keys} keys, {charged} fields charged, {share:.0} % of the bundle alike";
    cli_day_keyer(names: &str, bundles: u32, ballots: u32, seconds: u64, keys: u64, charged: u32, share: f64): "{names}：{bundles} 扎 {ballots} 张，{seconds} 秒，{keys} 键，记差异 {charged} 格，一致 {share:.1}%", "{names}：{bundles} 紮 {ballots} 張，{seconds} 秒，{keys} 鍵，記差異 {charged} 格，一致 {share:.1}%", "{names}: {bundles} bundles, {ballots} ballots, {seconds} s, {keys} keys, {charged} fields charged, {share:.1} % alike";
    cli_day_wrong_share(wrong: u64, share: f64): "最后仍与真实选票不符：{wrong} 格（每十万格 {share:.1}）", "最後仍與真實選票不符：{wrong} 格（每十萬格 {share:.1}）", "Final fields wrong against the true ballots: {wrong} ({share:.1} in 100,000)";
    cli_day_round(number: u32, kind: &str): "第 {number} 轮（{kind}）", "第 {number} 輪（{kind}）", "Round {number} ({kind})";
    cli_day_contest(title: &str, seats: u32): "{title}（应选 {seats} 名）", "{title}（應選 {seats} 名）", "{title} ({seats} seats)";
    cli_day_elected(names: &str): "  当选：{names}", "  當選：{names}", "  Elected: {names}";
    cli_day_vote(name: &str, yes: u64): "{name} {yes} 票", "{name} {yes} 票", "{name} {yes}";
    cli_day_nobody: "无", "無", "nobody";
    cli_day_tied(names: &str): "  得票相等：{names}", "  得票相等：{names}", "  Tied: {names}";
    cli_day_unfilled(seats: u32): "  未选出：{seats} 名", "  未選出：{seats} 名", "  Unfilled: {seats}";
    cli_day_next(next: &str): "  下一步：{next}", "  下一步：{next}", "  Next: {next}";
    cli_day_right: "  当选人与真实选票一致", "  當選人與真實選票一致", "  Winners right";
    cli_day_not_right: "  当选人与真实选票不一致", "  當選人與真實選票不一致", "  Winners NOT right";
    cli_day_check_winners: "当选人与真实选票不一致", "當選人與真實選票不一致", "the winners are not those of the true ballots";
    cli_day_record(path: &str, events: u64, head: &str): "记录：{path}（{events} 条，校验码 {head}）", "記錄：{path}（{events} 條，校驗碼 {head}）", "Record: {path} ({events} records, code {head})";
    cli_day_papers(count: usize, folder: &str): "文书 {count} 份，在 {folder}", "文書 {count} 份，在 {folder}", "{count} papers, in {folder}";
    cli_day_seconds(seconds: f64, seed: u64): "用时 {seconds:.1} 秒，种子 {seed}", "用時 {seconds:.1} 秒，種子 {seed}", "{seconds:.1} seconds, seed {seed}";

    cli_next_complete: "已全部选出", "已全部選出", "complete";
    cli_next_revote: "就得票相等的再次投票", "就得票相等的再次投票", "vote again among the equals";
    cli_next_further: "不足名额另行选举", "不足名額另行選舉", "a further election";
    cli_next_recount: "数字不平，重新计票", "數字不平，重新計票", "count again";
    cli_next_void: "选举无效，重新选举", "選舉無效，重新選舉", "void, hold it again";
    cli_next_lot: "抽签决定", "抽籤決定", "draw lots";
    cli_next_chair: "由主持人决定", "由主持人決定", "the chair decides";
    cli_next_vacant: "名额暂缺", "名額暫缺", "the seats stay empty";
}

impl Lang {
    /// Why a day cannot be simulated so.
    pub fn cli_wrong_setting(self, wrong: WrongSetting) -> &'static str {
        match wrong {
            WrongSetting::Members => self.cli_wrong_members(),
            WrongSetting::Candidates => self.cli_wrong_candidates(),
            WrongSetting::Seats => self.cli_wrong_seats(),
            WrongSetting::SlipRate => self.cli_wrong_slip_rate(),
            WrongSetting::NotSecret => self.cli_wrong_not_secret(),
            WrongSetting::Make => self.cli_wrong_make(),
        }
    }

    /// A way to count, in a few words.
    pub fn cli_errors_method(self, method: Method) -> &'static str {
        match method {
            Method::Once => self.cli_errors_once(),
            Method::Looked => self.cli_errors_looked(),
            Method::TotalsTwice => self.cli_errors_totals_twice(),
            Method::TwiceCells => self.cli_errors_cells(),
            Method::Twice => self.cli_errors_twice(),
        }
    }

    /// Where a simulated day is.
    pub fn cli_progress(self, progress: Progress) -> String {
        match progress {
            Progress::Setup => self.cli_doing_setup().into(),
            Progress::SignIn => self.cli_doing_signin().into(),
            Progress::Floor => self.cli_doing_floor().into(),
            Progress::Ballots => self.cli_doing_ballots().into(),
            Progress::Keying { done, of } => self.cli_doing_keying(done, of),
            Progress::Differences => self.cli_doing_differences().into(),
            Progress::Announced => self.cli_doing_announced().into(),
        }
    }

    /// What has to happen after a round, in a few words.
    pub fn cli_next(self, next: Next) -> &'static str {
        match next {
            Next::Complete => self.cli_next_complete(),
            Next::Revote => self.cli_next_revote(),
            Next::FurtherElection => self.cli_next_further(),
            Next::Recount => self.cli_next_recount(),
            Next::Void => self.cli_next_void(),
            Next::Lot => self.cli_next_lot(),
            Next::ChairDecides => self.cli_next_chair(),
            Next::Vacant => self.cli_next_vacant(),
        }
    }
}
