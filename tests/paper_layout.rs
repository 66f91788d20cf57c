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
