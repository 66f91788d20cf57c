//! Record and papers against the script: what must stand on each paper, what must not.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use zhengpiao::export::{Wanted, Watch, export};
use zhengpiao::journal::{self, JournalError};
use zhengpiao::meeting::Slip;
use zhengpiao::papers::forms::{PaperKind, Part, Source, document};
use zhengpiao::papers::{Setting, render_in};
use zhengpiao::rules::RoundKind;
use zhengpiao::session::{OpenTrouble, Session};
use zhengpiao::text::Lang;

use crate::played::Played;
use crate::tally::{Bar, Came, Count, NAMES, Post, Truth, name};

/// The text of every paper that was ready, by kind.
pub struct Papers {
    texts: BTreeMap<&'static str, String>,
}

/// Without blanks.
pub fn compact(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

impl Papers {
    #[track_caller]
    pub fn text(&self, kind: PaperKind) -> &str {
        self.texts
            .get(kind.key())
            .unwrap_or_else(|| panic!("{kind:?} was not ready"))
    }

    pub fn ready(&self, kind: PaperKind) -> bool {
        self.texts.contains_key(kind.key())
    }

    #[track_caller]
    pub fn says(&self, kind: PaperKind, words: &str) {
        let text = compact(self.text(kind));
        assert!(
            text.contains(&compact(words)),
            "{kind:?} does not say “{words}”:\n{}",
            self.text(kind)
        );
    }

    #[track_caller]
    pub fn silent(&self, kind: PaperKind, words: &str) {
        let text = compact(self.text(kind));
        assert!(
            !text.contains(&compact(words)),
            "{kind:?} says “{words}”:\n{}",
            self.text(kind)
        );
    }

    #[track_caller]
    pub fn all_say(&self, kinds: &[PaperKind], words: &str) {
        for kind in kinds {
            self.says(*kind, words);
        }
    }

    /// A row of a table with these cells: its figures apart, its first cell perhaps on two
    /// or three lines.
    #[track_caller]
    pub fn row(&self, kind: PaperKind, cells: &[&str]) {
        let figure = |cell: &&str| cell.chars().all(|it| it.is_ascii_digit());
        let figures: Vec<&str> = cells.iter().filter(|it| figure(it)).copied().collect();
        let (name, rest) = (cells[0], cells[1..].concat());
        let lines = self.text(kind).lines();
        let lines: Vec<&str> = lines.filter(|line| !compact(line).is_empty()).collect();
        let beside = |at: Option<usize>| {
            let line = at.and_then(|at| lines.get(at));
            line.map_or_else(String::new, |line| compact(line))
        };
        let found = lines.iter().enumerate().any(|(at, line)| {
            let own: Vec<&str> = line.split_whitespace().filter(figure).collect();
            let line = compact(line);
            let Some(first) = line.strip_suffix(&rest) else {
                return false;
            };
            let wrapped = format!(
                "{}{first}{}",
                beside(at.checked_sub(1)),
                beside(Some(at + 1))
            );
            own == figures && (first == name || wrapped == name)
        });
        assert!(found, "{kind:?} has no row {cells:?}:\n{}", self.text(kind));
    }
}

const SLIP_1: PaperKind = PaperKind::Slip(Slip::HeadCount);
const SLIP_2: PaperKind = PaperKind::Slip(Slip::Issue);
const SLIP_3: PaperKind = PaperKind::Slip(Slip::Return);
pub const SLIP_4: PaperKind = PaperKind::Slip(Slip::Result);

/// Papers of one round: later rounds must leave them as they are.
const OF_THE_ROUND: [PaperKind; 10] = [
    SLIP_1,
    SLIP_2,
    SLIP_3,
    SLIP_4,
    PaperKind::ScrutineerReport,
    PaperKind::Announcement,
    PaperKind::Notice,
    PaperKind::Correction,
    PaperKind::ResultReport,
    PaperKind::Approval,
];

fn order(names: &[String]) -> &'static str {
    if names.len() > 1 {
        "（以姓氏笔画为序）"
    } else {
        ""
    }
}

fn round_words(truth: &Truth) -> &'static str {
    match truth.kind {
        RoundKind::Formal if truth.number == 1 => "",
        RoundKind::Formal => "（正式选举）",
        RoundKind::Preliminary => "（预选）",
        RoundKind::Revote => "（再次投票）",
        RoundKind::Further => "（另行选举）",
        RoundKind::Survey => panic!("no survey on these days"),
    }
}

impl Played {
    /// Whether this is a village: papers speak of registered voters.
    fn village(&self) -> bool {
        self.meeting().rules.id == "village-2018"
    }

    fn text_of(&self, path: &Path, head: &str, kind: PaperKind, lang: Lang) -> Option<String> {
        let meeting = self.meeting();
        kind.ready(meeting).ok()?;
        let source = Source {
            meeting,
            lang,
            head: head.into(),
            events: meeting.events,
        };
        let document = document(kind, &source).unwrap();
        let paper = render_in(&document, Setting::BUILT_IN).unwrap();
        let file = path.join(kind.file_name(meeting, lang));
        std::fs::write(&file, &paper.pdf).unwrap();
        Some(read(&file))
    }

    /// The record on the disk is sound for the program and for the script that needs
    /// nothing of it, and replayed it is the same meeting.
    #[track_caller]
    fn record_stands(&self) -> String {
        let path = self.path();
        let report = journal::verify(path).unwrap();
        assert!(report.is_sound());
        let head = report.hash.code().to_string();
        assert_eq!(head, self.session.head().to_string());
        assert_eq!(report.count, self.meeting().events);
        let verify = Command::new(env!("CARGO_BIN_EXE_zhengpiao"))
            .args(["verify".as_ref(), path.as_os_str()])
            .env("LC_ALL", "zh_CN.UTF-8")
            .output()
            .unwrap();
        let said = String::from_utf8(verify.stdout).unwrap();
        assert!(verify.status.success(), "{said}");
        let counted = format!("记录 {} 条，校验码 {head}", report.count);
        assert!(said.contains(&counted), "{said}");
        let checker = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/check_record.py");
        if let Ok(python) = Command::new("python3").arg(checker).arg(path).output() {
            let said = String::from_utf8(python.stdout).unwrap();
            let told = format!("SOUND events={} head={head} ", report.count);
            assert!(python.status.success() && said.contains(&told), "{said}");
        }
        let (again, found) = Session::read(path).unwrap();
        assert!(found.torn.is_none() && found.damage.is_none());
        assert_eq!(again.meeting(), self.meeting());
        head
    }

    /// Record and papers after an announcement.
    #[track_caller]
    pub fn right(&self) -> Papers {
        let papers = self.papers_now();
        let round = self.meeting().round_on_paper().unwrap();
        let truth = self.rounds.iter().find(|it| it.number == round.id.0);
        self.slips(&papers, truth.unwrap());
        self.result(&papers, truth.unwrap());
        self.whole(&papers, &self.session.head().to_string());
        papers
    }

    /// The record is checked and every paper made that is ready.
    #[track_caller]
    pub fn papers_now(&self) -> Papers {
        let head = self.record_stands();
        let folder = tempfile::tempdir().unwrap();
        let keep = std::env::var_os("ZHENGPIAO_DAYS").map(std::path::PathBuf::from);
        let out = keep.as_deref().unwrap_or(folder.path());
        let mut texts = BTreeMap::new();
        for kind in PaperKind::all() {
            if kind.part() == Part::Before {
                continue;
            }
            for lang in [Lang::Hant, Lang::En] {
                if kind.ready(self.meeting()).is_ok() {
                    let source = Source {
                        meeting: self.meeting(),
                        lang,
                        head: head.clone(),
                        events: self.meeting().events,
                    };
                    document(kind, &source).unwrap();
                }
            }
            if let Some(text) = self.text_of(out, &head, kind, Lang::Hans) {
                texts.insert(kind.key(), text);
            }
        }
        Papers { texts }
    }

    fn attendance(&self, truth: &Truth) -> String {
        let (expected, present) = (truth.expected, truth.present);
        if self.village() {
            return format!("登记选民{expected}名，参加投票{present}名");
        }
        format!("应到会有选举权的党员{expected}名，实到会{present}名")
    }

    fn ballot(truth: &Truth, sheet: usize, place: usize) -> String {
        let sheet = &truth.sheets[sheet];
        let titles: Vec<&str> = sheet.posts.iter().map(|it| it.title).collect();
        let name = format!("{}选票", titles.join("、"));
        match sheet.boxes[place].place {
            "" => name,
            place => format!("{name}（{place}）"),
        }
    }

    /// Slips 1 to 3.
    fn slips(&self, papers: &Papers, truth: &Truth) {
        for kind in [SLIP_1, SLIP_2, SLIP_3, SLIP_4] {
            papers.says(kind, &self.attendance(truth));
            papers.says(kind, truth.date);
            papers.says(kind, truth.place);
            papers.says(kind, round_words(truth));
        }
        let several = truth.sheets.iter().map(|it| it.boxes.len()).sum::<usize>() > 1;
        for (at, sheet) in truth.sheets.iter().enumerate() {
            for (place, own) in sheet.boxes.iter().enumerate() {
                let (printed, issued, back) = (own.printed, own.issued(), own.back());
                let left = printed - issued;
                if several {
                    let name = Played::ballot(truth, at, place);
                    let cells = [printed, issued, 0, left, 0, 0].map(|it| it.to_string());
                    let mut row = vec![name.as_str()];
                    row.extend(cells.iter().map(String::as_str));
                    papers.row(SLIP_2, &row);
                    let bundles = if own.by_hand { 0 } else { back.div_ceil(10) };
                    let compared = match own.astray {
                        0 => "相等".to_owned(),
                        astray => format!("少{astray}张"),
                    };
                    let cells = [issued.to_string(), back.to_string()];
                    let bundles = bundles.to_string();
                    papers.row(SLIP_3, &[&name, &cells[0], &cells[1], &compared, &bundles]);
                } else {
                    papers.says(
                        SLIP_2,
                        &format!("印制选票{printed}张，实发{issued}张，剩余{left}张"),
                    );
                    papers.says(SLIP_3, &format!("共发出选票{issued}张，收回选票{back}张。"));
                }
            }
            let boxes = &sheet.boxes;
            if boxes.len() > 1 {
                // The sum of the boxes, on both slips.
                let sum = |of: &dyn Fn(&crate::tally::Ballots) -> u32| -> u32 {
                    boxes.iter().map(of).sum()
                };
                let (printed, issued) = (sum(&|it| it.printed), sum(&|it| it.issued()));
                let back = sum(&|it| it.back());
                let name = format!("{}选票（各票箱合计）", sheet.posts[0].title);
                let cells = [printed, issued, 0, printed - issued, 0, 0];
                let cells = cells.map(|it| it.to_string());
                let mut row = vec![name.as_str()];
                row.extend(cells.iter().map(String::as_str));
                papers.row(SLIP_2, &row);
                let total = format!("共发出选票{issued}张，收回选票{back}张。收回选票");
                papers.says(SLIP_3, &format!("{name}：{total}"));
            }
            // Everybody present has a ballot, whichever box it went to.
            papers.silent(SLIP_2, "实发选票比");
        }
        papers.says(SLIP_3, "选举有效。");
        papers.silent(SLIP_3, "无效");
    }

    /// Slip 4 and all that is said and posted of the result.
    fn result(&self, papers: &Papers, truth: &Truth) {
        let counts = truth.counts();
        let mut allowed: Vec<&str> = truth.named.iter().map(|id| name(*id)).collect();
        for (post, count, came) in &counts {
            allowed.extend(post.stand.iter().map(|id| name(*id)));
            allowed.extend(came.elected.iter().map(String::as_str));
            self.post(papers, truth, (post, count, came));
        }
        for kind in [
            SLIP_4,
            PaperKind::ScrutineerReport,
            PaperKind::Announcement,
            PaperKind::Notice,
            PaperKind::ResultReport,
        ] {
            for other in NAMES.iter().filter(|name| !allowed.contains(name)) {
                papers.silent(kind, other);
            }
        }
        let elected: Vec<&String> = counts
            .iter()
            .flat_map(|(_, _, came)| &came.elected)
            .collect();
        let silent_report = !papers.text(PaperKind::ScrutineerReport).contains("当选");
        assert!(silent_report, "who is elected is the chair's to say");
        // The notice without a table of votes names each winner once and nobody else.
        if !self.village() {
            let notice = compact(papers.text(PaperKind::Notice));
            for name in NAMES {
                let drew = |id: &u32| crate::tally::name(*id) == name;
                if truth.named.iter().any(drew) {
                    continue;
                }
                let elected = elected.iter().filter(|one| **one == name).count();
                let reserve = truth
                    .reserve
                    .iter()
                    .filter(|id| crate::tally::name(**id) == name);
                let times = elected + reserve.count();
                assert_eq!(notice.matches(name).count(), times, "{name}:\n{notice}");
            }
        }
        assert_eq!(
            papers.ready(PaperKind::Approval),
            !elected.is_empty() && !truth.preliminary(),
            "a request where there is somebody to approve, and only there"
        );
        for kind in [
            PaperKind::Notice,
            PaperKind::Announcement,
            PaperKind::ResultReport,
        ] {
            papers.silent(kind, "选举无效");
            if truth.preliminary() {
                papers.silent(kind, "当选");
            }
        }
        if truth.preliminary() {
            papers.silent(PaperKind::Notice, "备案");
            papers.says(PaperKind::Notice, "预选结果公告");
        }
        for kind in [PaperKind::Notice, PaperKind::ResultReport] {
            papers.says(kind, truth.date);
            papers.says(kind, truth.place);
        }
    }

    fn post(&self, papers: &Papers, truth: &Truth, (post, count, came): (&Post, &Count, &Came)) {
        let title = post.title;
        let figures = format!(
            "发出选票{}张，收回选票{}张，其中有效票{}张，无效票{}张",
            count.issued, count.back, count.valid, count.invalid
        );
        let everywhere = [
            SLIP_4,
            PaperKind::ScrutineerReport,
            PaperKind::Notice,
            PaperKind::ResultReport,
        ];
        papers.all_say(&everywhere, &figures);
        let places = if truth.preliminary() {
            format!("{title}（应产生正式候选人{}名）", post.seats)
        } else {
            format!("{title}（应选{}名）", post.seats)
        };
        papers.says(SLIP_4, &places);
        let bar = match truth.bar {
            Bar::HalfOf(all) => format!("的半数，即至少{}票", all / 2 + 1),
            Bar::Most => "以得赞成票多的为准".to_owned(),
        };
        papers.all_say(&[SLIP_4, PaperKind::ResultReport], &bar);
        if let Bar::HalfOf(all) = truth.bar {
            let base = if self.village() {
                format!("参加投票的{all}名的半数")
            } else {
                format!("实到会有选举权的党员{all}名的半数")
            };
            papers.all_say(&[SLIP_4, PaperKind::ResultReport], &base);
        }
        for line in &count.lines {
            let rank = count.rank(line).to_string();
            let cells = [line.yes, line.no, line.abstain].map(|it| it.to_string());
            let [yes, no, abstain] = cells.each_ref().map(String::as_str);
            for kind in [SLIP_4, PaperKind::ResultReport] {
                match line.person {
                    Some(_) => papers.row(kind, &[&rank, &line.name, yes, no, abstain]),
                    None => {
                        let written = format!("{}（另选）", line.name);
                        papers.row(kind, &[&rank, &written, yes, "—", "—"]);
                    }
                }
            }
            let said = match line.person {
                Some(_) => format!("{}，赞成{yes}票，不赞成{no}票，弃权{abstain}票", line.name),
                None => format!("另选他人：{}，得{yes}票", line.name),
            };
            papers.says(PaperKind::ScrutineerReport, &said);
        }
        self.winners(papers, truth, (post, came));
        // Equal votes are named with their figure in the hall, and not on the wall.
        if came.tied_for > 0 {
            let tied = format!("{}得票相等，各", came.tied.join("、"));
            let cut = format!("其中应取{}名", came.tied_for);
            for kind in [SLIP_4, PaperKind::Announcement, PaperKind::ResultReport] {
                papers.says(kind, &tied);
                papers.says(kind, &cut);
            }
            papers.says(
                PaperKind::Notice,
                &format!("{}个名额因得票相等尚未确定", came.tied_for),
            );
        } else {
            for kind in [SLIP_4, PaperKind::Announcement, PaperKind::Notice] {
                papers.silent(kind, "得票相等，各");
                papers.silent(kind, "尚未确定");
            }
        }
    }

    fn winners(&self, papers: &Papers, truth: &Truth, (post, came): (&Post, &Came)) {
        let title = post.title;
        let (order, names) = (order(&came.elected), came.elected.join("、"));
        let number = came.elected.len();
        // The list of a village is in the order of votes, which the days say themselves.
        if self.village() {
            return;
        }
        let (spoken, listed) = if truth.preliminary() {
            (
                format!("列为{title}正式候选人的有{order}：{names}。"),
                format!("列为{title}正式候选人{number}名{order}：{names}。"),
            )
        } else {
            (
                format!("当选为{title}的有{order}：{names}。"),
                format!("当选{title}{number}名{order}：{names}。"),
            )
        };
        if number > 0 {
            papers.says(PaperKind::Announcement, &spoken);
            papers.says(PaperKind::ResultReport, &listed);
            papers.says(PaperKind::Minutes, &listed);
            if papers.ready(PaperKind::Approval) {
                papers.says(PaperKind::Approval, &listed);
            }
            papers.says(SLIP_4, &format!("{number}名{order}：{names}。"));
            // On the wall names stand in columns.
            let names = came.elected.concat();
            let posted = if truth.preliminary() {
                format!("下列{number}人列为{title}正式候选人{order}：{names}")
            } else {
                format!("下列{number}名同志当选为{title}{order}：{names}")
            };
            papers.says(PaperKind::Notice, &posted);
        } else {
            papers.silent(PaperKind::Announcement, &format!("当选为{title}的有"));
            papers.silent(PaperKind::ResultReport, &format!("当选{title}"));
        }
        let open = if truth.preliminary() {
            format!("{title}正式候选人尚缺{}名", came.open)
        } else {
            format!("{title}尚缺{}名", came.open)
        };
        let settled = self.settled(title);
        for kind in [SLIP_4, PaperKind::Announcement, PaperKind::Notice] {
            if came.open > 0 && !settled {
                papers.says(kind, &open);
            } else {
                papers.silent(kind, &format!("{title}尚缺"));
            }
        }
    }

    /// Whether seats were given up or left empty with consent.
    fn settled(&self, title: &str) -> bool {
        let round = self.meeting().round_on_paper().unwrap();
        let mut contests = round.contests();
        contests.any(|it| {
            it.setup.title == title && (it.after.reduced.is_some() || it.after.vacant.is_some())
        })
    }

    /// Minutes and archive sheet hold every round.
    fn whole(&self, papers: &Papers, head: &str) {
        let minutes = PaperKind::Minutes;
        for truth in &self.rounds {
            papers.says(minutes, &self.attendance(truth));
            papers.says(minutes, truth.date);
            papers.says(minutes, truth.place);
            papers.says(minutes, &format!("选举{}", round_words(truth)));
            for (at, sheet) in truth.sheets.iter().enumerate() {
                for (place, own) in sheet.boxes.iter().enumerate() {
                    let (printed, issued, back) = (own.printed, own.issued(), own.back());
                    let name = match sheet.boxes.len() {
                        1 => String::new(),
                        _ => format!("{}：", Played::ballot(truth, at, place)),
                    };
                    papers.says(
                        minutes,
                        &format!("{name}印制选票{printed}张，实发{issued}张"),
                    );
                    papers.says(
                        minutes,
                        &format!("{name}共发出选票{issued}张，收回选票{back}张。"),
                    );
                    papers.says(PaperKind::Archive, &format!("{back}张"));
                }
            }
            for (_, count, came) in truth.counts() {
                for line in count.lines.iter().filter(|it| it.person.is_some()) {
                    let rank = count.rank(line).to_string();
                    let cells = [line.yes, line.no, line.abstain].map(|it| it.to_string());
                    let [yes, no, abstain] = cells.each_ref().map(String::as_str);
                    papers.row(minutes, &[&rank, &line.name, yes, no, abstain]);
                }
                if !came.elected.is_empty() && !self.village() {
                    let names = came.elected.join("、");
                    papers.says(minutes, &format!("{}：{names}。", order(&came.elected)));
                }
            }
            let ends = "主持人宣布";
            papers.says(minutes, ends);
        }
        let events = self.meeting().events;
        let archive = PaperKind::Archive;
        papers.says(archive, &format!("会议记录文件共{events}条记录"));
        papers.says(archive, &format!("校验码：{head}"));
    }

    /// Papers of the round that is now closed, with their names, without the code.
    pub fn leave(&self) -> Vec<(String, String)> {
        let folder = tempfile::tempdir().unwrap();
        let kinds = OF_THE_ROUND.into_iter();
        kinds
            .filter_map(|kind| {
                let text = self.text_of(folder.path(), "", kind, Lang::Hans)?;
                Some((kind.file_name(self.meeting(), Lang::Hans), uncoded(&text)))
            })
            .collect()
    }

    /// The day is over: opened again from the disk the meeting is the same.
    #[track_caller]
    pub fn over(mut self) {
        self.record_stands();
        if self.rounds.len() > 1 || !self.withdrawn.is_empty() {
            self.archived();
        }
        let meeting = self.meeting().clone();
        let head = self.session.head().to_string();
        let path = self.path().to_owned();
        let keep = self.into_folder();
        // A program another test has just started holds the lock until it is on its way.
        let opened = std::iter::repeat_with(|| Session::open(&path));
        let held = |it: &Result<_, OpenTrouble>| {
            matches!(it, Err(OpenTrouble::Journal(JournalError::InUse { .. })))
        };
        let mut opened = opened.take(2_000).skip_while(|it| {
            let wait = held(it);
            if wait {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            wait
        });
        let (again, found) = opened.next().unwrap().unwrap();
        assert!(found.torn.is_none() && found.damage.is_none());
        assert_eq!(
            (again.meeting(), again.head().to_string()),
            (&meeting, head)
        );
        drop(keep);
    }

    /// The archive holds the papers of every round as they were when it ended.
    fn archived(&mut self) {
        self.kept.extend(self.leave());
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("归档");
        let wanted = Wanted {
            ballots: false,
            record_apart: false,
            lang: Lang::Hans,
        };
        let done = export(self.path(), &out, wanted, &Watch::default()).unwrap();
        assert!(done.failed.is_empty(), "{:?}", done.failed);
        // A round corrected later was left twice; the last time counts.
        let kept: BTreeMap<&String, &String> = self.kept.iter().map(|(a, b)| (a, b)).collect();
        for (name, text) in kept {
            let archived = uncoded(&read(&out.join("papers").join(name)));
            assert_eq!(&archived, text, "{name} is another paper in the archive");
        }
        // What was announced first is there too, under the name of a void paper.
        let papers = std::fs::read_dir(out.join("papers")).unwrap();
        let papers: Vec<_> = papers.map(|it| it.unwrap().path()).collect();
        for (name, text) in &self.withdrawn {
            let void = format!("{}（作废", name.trim_end_matches(".pdf"));
            let named = |it: &&std::path::PathBuf| {
                let own = it.file_name().unwrap().to_str().unwrap();
                own.starts_with(&void)
            };
            let found = papers.iter().filter(named);
            let same = found.map(|it| uncoded(&read(it))).any(|it| it == *text);
            assert!(same, "{name} as first announced is not in the archive");
        }
    }
}

/// The words of a paper alone.
fn uncoded(text: &str) -> String {
    let lines = text.lines().map(compact).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Text of a PDF without what stands at the foot of every page.
fn read(file: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(file)
        .arg("-")
        .output()
        .expect("pdftotext is needed for this test");
    assert!(output.status.success(), "{}", file.display());
    let text = String::from_utf8(output.stdout).unwrap();
    let foot = |line: &str| {
        let line = compact(line);
        let page = line.strip_prefix('—').and_then(|it| it.strip_suffix('—'));
        page.is_some_and(|it| it.chars().all(|it| it.is_ascii_digit()))
            || line.contains("校验码") && line.contains("·第")
    };
    let lines = text.lines().filter(|line| !foot(line));
    lines.collect::<Vec<_>>().join("\n")
}
