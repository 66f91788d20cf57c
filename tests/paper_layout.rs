//! Sets whole papers and reads the PDFs back with poppler and qpdf.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::path::PathBuf;
use std::process::Command;

use zhengpiao::papers::{
    Align, Block, Cell, Column, Document, Margins, PaperError, PaperSize, Paragraph, Rendered, Run,
    Setting, Size, Table, render_in,
};

fn set(document: &Document) -> Rendered {
    render_in(document, Setting::BUILT_IN).expect("a paper")
}

/// Writes the PDF where a person can look at it, and returns the path.
fn saved(name: &str, paper: &Rendered) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, &paper.pdf).unwrap();
    path
}

/// What a tool prints about a PDF; panics where the tool finds fault.
fn tool(program: &str, arguments: &[&str], path: &PathBuf) -> String {
    let output = Command::new(program)
        .args(arguments)
        .arg(path)
        .args((program == "pdftotext").then_some("-"))
        .output()
        .unwrap_or_else(|cause| panic!("{program} is needed for this test: {cause}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said} {complaint}");
    assert_eq!(complaint, "", "{program}");
    said
}

fn page_text(path: &PathBuf, page: usize) -> String {
    let page = page.to_string();
    tool("pdftotext", &["-layout", "-f", &page, "-l", &page], path)
}

fn compact(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

fn notice() -> Document {
    let mut notice = Document::new("选举结果公告");
    notice.date =
        chrono::NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|it| it.and_hms_opt(16, 0, 0));
    notice.page.numbered = true;
    notice.blocks = vec![
        Block::title(["中共曙光路社区第三支部委员会", "选举结果公告"]),
        Block::text(
            "2026年11月22日，中共曙光路社区第三支部在社区二楼会议室召开党员大会，选举新一届支部委员会。",
        ),
        Block::text(
            "大会应到会有选举权的党员32名，实到会30名，符合规定人数。依据《中国共产党基层组织选举工作条例》和本次大会通过的选举办法，大会采取无记名投票、差额选举的方式，应选委员5名。发出选票30张，收回选票30张，其中有效票29张，无效票1张，选举有效。",
        ),
        Block::text(
            "经监票人报告、大会主持人宣布，下列5名同志当选为支部委员会委员（以姓氏笔画为序）：",
        ),
        Block::names(["丁向晚", "王䶮", "李卓", "阿依努尔·买买提", "陈晓岚"]),
        Block::text("选举结果已报中共曙光街道工作委员会备案。"),
        Block::text("监督电话：021-5555 0123。意见箱设在社区一楼服务大厅。"),
        Block::SignOff {
            organisation: "中共曙光路社区第三支部委员会".to_owned(),
            date: "2026年11月22日".to_owned(),
        },
    ];
    notice
}

#[test]
fn notice_reads_back_word_for_word() {
    let paper = set(&notice());
    assert_eq!(paper.pages, 1);
    assert_eq!(paper.borrowed, Vec::<char>::new());
    let path = saved("notice", &paper);
    tool("qpdf", &["--check"], &path);
    let text = compact(&page_text(&path, 1));
    let expected = compact(
        "中共曙光路社区第三支部委员会 选举结果公告
        2026年11月22日，中共曙光路社区第三支部在社区二楼会议室召开党员大会，选举新一届支部委员会。
        大会应到会有选举权的党员32名，实到会30名，符合规定人数。依据《中国共产党基层组织选举工作条例》和本次大会通过的选举办法，大会采取无记名投票、差额选举的方式，应选委员5名。发出选票30张，收回选票30张，其中有效票29张，无效票1张，选举有效。
        经监票人报告、大会主持人宣布，下列5名同志当选为支部委员会委员（以姓氏笔画为序）：
        丁向晚 王䶮 李卓 阿依努尔·买买提 陈晓岚
        选举结果已报中共曙光街道工作委员会备案。
        监督电话：021-5555 0123。意见箱设在社区一楼服务大厅。
        中共曙光路社区第三支部委员会 2026年11月22日 — 1 —",
    );
    assert_eq!(text, expected);
}

#[test]
fn same_document_same_bytes_and_small() {
    let first = set(&notice());
    let other = set(&Document::new("另一份"));
    let again = set(&notice());
    assert_eq!(first.pdf, again.pdf);
    assert_ne!(first.pdf, other.pdf);
    assert!(first.pdf.len() < 60_000, "{} bytes", first.pdf.len());
}

fn slip() -> Document {
    let mut slip = Document::new("计票结果报告单");
    slip.page.margins = Margins::NARROW;
    slip.footer_note = Some("记录码 3F9A-71C2-0B5E-88D4 第412条".to_owned());
    let mut table = Table::new(vec![
        Column::centred(2),
        Column::centred(6),
        Column::centred(3),
        Column::centred(3),
        Column::centred(3),
        Column::left(6),
    ]);
    table.head = vec![
        vec![
            Cell::from("序号"),
            Cell::from("姓名"),
            Cell::from("得票").spanning(3),
            Cell::from("说明"),
        ],
        vec!["", "", "赞成", "不赞成", "弃权", ""]
            .into_iter()
            .map(Cell::from)
            .collect(),
    ];
    for (number, name) in [
        "丁向晚",
        "王䶮",
        "李卓",
        "阿依努尔·买买提",
        "陈晓岚",
        "周立",
    ]
    .iter()
    .enumerate()
    {
        table.rows.push(vec![
            Cell::new((number + 1).to_string()),
            Cell::name(name),
            Cell::from("27"),
            Cell::from("1"),
            Cell::from("1"),
            Cell::from(if number == 5 {
                "得赞成票未超过实到会有选举权人数的半数，不能当选"
            } else {
                "当选"
            }),
        ]);
    }
    table.rows.push(vec![
        Cell::from("合计").spanning(2),
        Cell::from("29张有效票").spanning(4).aligned(Align::Right),
    ]);
    slip.blocks = vec![
        Block::Title {
            lines: vec!["计票结果报告单".to_owned()],
            size: Size::NO_2,
        },
        Block::Paragraph(Paragraph::new(vec![
            Run::plain("经计票，本次大会发出选票"),
            Run::blank(" 30 "),
            Run::plain("张，收回"),
            Run::blank(" 30 "),
            Run::plain("张；其中有效票"),
            Run::blank(" 29 "),
            Run::plain("张，无效票"),
            Run::blank("  1  "),
            Run::plain("张。候选人"),
            Run::name("阿依努尔·买买提"),
            Run::bold("得票最多"),
            Run::plain("，得票情况如下："),
        ])),
        Block::Table(table),
        Block::Space { tenths: 10 },
        Block::SignatureLines {
            rows: vec![
                vec!["计票人（签名）：".to_owned(), "监票人（签名）：".to_owned()],
                vec!["总监票人（签名）：".to_owned(), "时间：".to_owned()],
            ],
            size: Size::NO_4,
        },
        Block::Rule { cut: true },
        Block::heading("一、附注"),
        Block::Paragraph(Paragraph::new(vec![Run::plain(
            "The “slip” is signed by the tellers, and the member’s mark ○ × √ is read as ballots say.",
        )]).sized(Size::NO_4)),
    ];
    slip
}

#[test]
fn slip_with_table_blanks_and_signatures() {
    let paper = set(&slip());
    assert_eq!(paper.pages, 1);
    let path = saved("slip", &paper);
    tool("qpdf", &["--check"], &path);
    let text = compact(&page_text(&path, 1));
    for piece in [
        "王䶮",
        "阿依努尔·买买提",
        "监票人（签名）：",
        "记录码3F9A-71C2-0B5E-88D4",
    ] {
        assert!(text.contains(piece), "{piece} in {text}");
    }
}

#[test]
fn table_head_comes_again_on_every_page() {
    let mut roll = Document::new("签到册");
    roll.page.numbered = true;
    let mut table = Table::new(vec![
        Column::centred(1),
        Column::centred(2),
        Column::left(4),
    ]);
    table.head = vec![
        vec!["序号", "姓名", "签到"]
            .into_iter()
            .map(Cell::from)
            .collect(),
    ];
    for number in 1..=120 {
        table.rows.push(vec![
            Cell::new(number.to_string()),
            Cell::name("王䶮"),
            Cell::from(""),
        ]);
    }
    roll.blocks = vec![Block::title(["签到册"]), Block::Table(table)];
    let paper = set(&roll);
    let path = saved("roll", &paper);
    assert!(paper.pages > 4);
    let mut names = 0;
    for page in 1..=paper.pages {
        let text = compact(&page_text(&path, page));
        assert_eq!(text.matches("序号").count(), 1, "page {page}");
        assert_eq!(text.matches(&format!("—{page}—")).count(), 1, "page {page}");
        let rows = text.matches("王䶮").count();
        assert!(rows > 0, "page {page} has only a head");
        names += rows;
    }
    assert_eq!(names, 120);
}

#[test]
fn signature_is_never_alone_on_a_page() {
    // Wherever the text ends, the sign-off has a line of it above itself.
    for lines in 14..26 {
        let mut letter = Document::new("函");
        letter.blocks = (0..lines)
            .map(|at| Block::text(format!("正文{at}行。")))
            .collect();
        letter.blocks.push(Block::Space { tenths: 10 });
        letter.blocks.push(Block::SignOff {
            organisation: "曙光支部".to_owned(),
            date: "2026年11月22日".to_owned(),
        });
        let paper = set(&letter);
        let path = saved("letter", &paper);
        let last = page_text(&path, paper.pages);
        assert!(
            last.contains("曙光支部") && last.contains("2026年11月22日"),
            "{lines}: {last}"
        );
        assert!(last.contains("正文"), "{lines} lines: {last}");
    }
}

#[test]
fn heading_stays_with_the_first_row_of_its_table() {
    for lines in 14..24 {
        let mut report = Document::new("表");
        report.blocks = (0..lines).map(|_| Block::text("正文。")).collect();
        let mut table = Table::new(vec![Column::left(1)]);
        table.head = vec![vec![Cell::from("表头")]];
        table.rows = (0..4)
            .map(|at| vec![Cell::new(format!("行{at}"))])
            .collect();
        report
            .blocks
            .extend([Block::heading("标题"), Block::Table(table)]);
        let paper = set(&report);
        let path = saved("heading", &paper);
        let pages: Vec<String> = (1..=paper.pages)
            .map(|page| compact(&page_text(&path, page)))
            .collect();
        let with = |piece: &str| pages.iter().position(|page| page.contains(piece));
        assert_eq!(with("标题"), with("行0"), "{lines} lines");
        assert_eq!(with("表头"), with("行0"), "{lines} lines");
    }
}

#[test]
fn full_page_holds_twenty_two_lines_of_twenty_eight_characters() {
    let mut page = Document::new("版心");
    page.blocks = vec![Block::Paragraph(Paragraph {
        indent: 0,
        ..Paragraph::new(vec![Run::plain("正".repeat(22 * 28))])
    })];
    let path = saved("full", &set(&page));
    let text = page_text(&path, 1);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    assert_eq!(lines.len(), 22);
    assert!(lines.iter().all(|line| compact(line).chars().count() == 28));
    page.blocks.push(Block::text("又"));
    assert_eq!(set(&page).pages, 2);
}

#[test]
fn blocks_kept_together_turn_the_page_together() {
    let mut paper = Document::new("合页");
    paper.blocks = (0..18).map(|_| Block::text("前文。")).collect();
    paper.blocks.push(Block::KeepTogether(
        (0..6)
            .map(|at| Block::text(format!("整块{at}。")))
            .collect(),
    ));
    let rendered = set(&paper);
    assert_eq!(rendered.pages, 2);
    let path = saved("together", &rendered);
    assert!(!page_text(&path, 1).contains("整块"));
    assert_eq!(page_text(&path, 2).matches("整块").count(), 6);
}

#[test]
fn character_without_glyph_stops_the_paper_and_is_named() {
    let mut paper = notice();
    paper.blocks.push(Block::names(["王\u{3106C}"]));
    let problem = render_in(&paper, Setting::BUILT_IN).expect_err("no such glyph");
    assert!(problem.to_string().contains("U+3106C"), "{problem}");
    assert!(matches!(
        problem,
        PaperError::NoGlyph { character: '\u{3106C}', context } if context.contains('王')
    ));
}

#[test]
fn posting_is_the_same_page_on_a3() {
    let mut posting = notice();
    posting.page.size = PaperSize::A3;
    let paper = set(&posting);
    assert_eq!(paper.pages, 1);
    let path = saved("posting", &paper);
    tool("qpdf", &["--check"], &path);
    let size = tool("pdfinfo", &[], &path);
    assert!(size.contains("(A3)"), "{size}");
    let small = page_text(&saved("notice-a4", &set(&notice())), 1);
    assert_eq!(compact(&page_text(&path, 1)), compact(&small));
}

#[test]
fn row_taller_than_a_page_is_refused() {
    let mut paper = Document::new("表");
    let mut table = Table::new(vec![Column::left(1)]);
    table.rows = vec![vec![Cell::from("长".repeat(3000))]];
    paper.blocks = vec![Block::Table(table)];
    let problem = render_in(&paper, Setting::BUILT_IN).expect_err("too tall");
    assert!(matches!(problem, PaperError::RowTooTall { context } if context.contains('长')));
}
