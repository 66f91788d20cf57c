//! Paragraphs worded otherwise: people may change the words of a notice or a
//! report, never its figures and names. Those are corrected at their source and
//! then stand in the changed wording too.

use super::facts::Facts;
use super::{PaperKind, Source, standard};
use crate::meeting::{Meeting, PaperPart};
use crate::papers::{Block, Document, Paragraph, Run, RunFace};
use crate::text::Lang;

/// A paragraph that may be worded otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The standard wording with `{1}`, `{2}` for figures and names: the name the
    /// record knows it by.
    pub standard: String,
    /// As it reads now.
    pub text: String,
    /// Whether that is another wording than the standard one.
    pub changed: bool,
    /// The figures and names of the standard wording, in its order.
    pieces: Vec<String>,
}

/// Why a wording is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingFault {
    /// Figures and names that are missing in it.
    pub missing: Vec<String>,
    /// Figures and names that stand there and should not.
    pub extra: Vec<String>,
}

impl PaperKind {
    /// Whether its paragraphs may be worded otherwise.
    pub fn wordable(self) -> bool {
        matches!(
            self,
            PaperKind::Posting(_)
                | PaperKind::Notice
                | PaperKind::Correction
                | PaperKind::ResultReport
                | PaperKind::Approval
                | PaperKind::Agenda
                | PaperKind::Summary
        )
    }
}

/// What may not be changed by wording: names, figures and the words that decide.
struct Kept {
    names: Vec<String>,
    words: Vec<&'static str>,
}

impl Kept {
    fn of(meeting: &Meeting, lang: Lang) -> Kept {
        let info = &meeting.info;
        let mut names: Vec<String> = meeting
            .people
            .iter()
            .map(|person| person.roll.name.clone())
            .chain(meeting.officers.iter().map(|it| it.name.clone()))
            .chain(meeting.boxes.iter().cloned())
            .collect();
        names.extend(
            [
                &info.name_on_seal,
                &info.name_in_titles,
                &info.name_in_sign_off,
                &info.title,
                &info.body,
                &info.place,
                &info.upper,
                &info.phone,
                &info.opinion_box,
            ]
            .map(|it| it.trim().to_owned()),
        );
        // 支部 for the committee whose name the seal bears.
        let branch = info.name_on_seal.trim().strip_suffix("委员会");
        names.extend(branch.map(str::to_owned));
        let titles = meeting.rounds.iter().flat_map(|round| round.contests());
        for contest in titles {
            names.push(contest.setup.title.trim().to_owned());
            names.extend(contest.objects.iter().map(|it| it.name.trim().to_owned()));
        }
        let surveys = meeting.rounds.iter().filter_map(|it| it.survey.as_ref());
        let groups = surveys.flat_map(|survey| &survey.plan.groups);
        names.extend(groups.map(|group| group.name.trim().to_owned()));
        names.retain(|name| name.chars().count() > 1);
        // The longest first: 王伟明 is not 王伟 and 明.
        names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
        names.dedup();
        let words = lang.paper_kept_words().split('、').collect();
        Kept { names, words }
    }

    /// The piece at the beginning of `text` that may not be changed.
    fn at<'a>(&self, text: &'a str) -> Option<&'a str> {
        let name = self
            .names
            .iter()
            .find(|name| text.starts_with(name.as_str()));
        if let Some(name) = name {
            return text.get(..name.len());
        }
        if let Some(word) = self.words.iter().find(|word| text.starts_with(**word)) {
            return text.get(..word.len());
        }
        let digits = text
            .find(|it: char| !it.is_ascii_digit())
            .unwrap_or(text.len());
        text.get(..digits).filter(|digits| !digits.is_empty())
    }

    /// The text with `{1}`, `{2}` in the place of what is kept, and those pieces.
    fn split(&self, text: &str) -> (String, Vec<String>) {
        let (mut template, mut pieces) = (String::new(), Vec::new());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let taken = match self.at(rest) {
                Some(piece) => {
                    pieces.push(piece.to_owned());
                    template.push_str(&format!("{{{}}}", pieces.len()));
                    piece.len()
                }
                None => {
                    template.push(first);
                    first.len_utf8()
                }
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        (template, pieces)
    }
}

/// Joiners inside names steer the setting; people neither see nor type them.
fn plain(text: &str) -> String {
    text.replace('\u{2060}', "")
}

/// Puts the pieces into their places; `None` where one has no place or a place
/// has no piece, because the standard wording has changed since.
fn filled(template: &str, pieces: &[String]) -> Option<String> {
    let mut text = String::new();
    let mut used = vec![false; pieces.len()];
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        text.push_str(rest.get(..open)?);
        let close = open + rest.get(open..)?.find('}')?;
        let number: usize = rest.get(open + 1..close)?.parse().ok()?;
        let place = number.checked_sub(1)?;
        text.push_str(pieces.get(place)?);
        *used.get_mut(place)? = true;
        rest = rest.get(close + 1..)?;
    }
    text.push_str(rest);
    used.iter().all(|used| *used).then_some(text)
}

/// Text of a paragraph of one plain run, which alone may be worded otherwise.
fn words_of(paragraph: &Paragraph) -> Option<&str> {
    match paragraph.runs.as_slice() {
        [run] if run.face == RunFace::Body && !run.unbreakable => Some(&run.text),
        _ => None,
    }
}

/// Whether there is anything to word between the figures and names.
fn has_words(template: &str) -> bool {
    let letters = template.chars().filter(|it| it.is_alphabetic());
    letters.count() >= 4
}

/// Puts the words chosen by people into a paper.
pub(super) fn adjust(facts: &Facts, kind: PaperKind, document: &mut Document) {
    let key = facts.key(kind);
    let any =
        facts.meeting.papers_adjusted.iter().any(|adjusted| {
            adjusted.paper == key && !matches!(adjusted.part, PaperPart::Choice(_))
        });
    if !kind.wordable() || !any {
        return;
    }
    let kept = Kept::of(facts.meeting, facts.lang);
    for block in &mut document.blocks {
        let Block::Paragraph(paragraph) = block else {
            continue;
        };
        let Some(words) = words_of(paragraph).map(plain) else {
            continue;
        };
        let (template, pieces) = kept.split(&words);
        let part = PaperPart::Paragraph(template);
        let chosen = facts.meeting.worded(&key, &part);
        if let Some(text) = chosen.and_then(|chosen| filled(chosen, &pieces)) {
            // No line ends inside a name in another wording either.
            let people = facts.meeting.people.iter().map(|it| it.roll.name.as_str());
            let text = super::words::kept_names(&text, people);
            paragraph.runs = vec![Run::plain(text)];
        }
    }
    if let Some(added) = facts.meeting.worded(&key, &PaperPart::Added) {
        let place = document
            .blocks
            .iter()
            .position(|block| matches!(block, Block::SignOff { .. }));
        let place = place.unwrap_or(document.blocks.len());
        for (number, line) in added.lines().filter(|it| !it.trim().is_empty()).enumerate() {
            document
                .blocks
                .insert(place + number, Block::text(line.trim()));
        }
    }
}

/// The paragraphs of a paper that may be worded otherwise, from top to bottom.
pub fn wordings(kind: PaperKind, source: &Source) -> Vec<Wording> {
    let (Ok(document), true) = (standard(kind, source), kind.wordable()) else {
        return Vec::new();
    };
    let kept = Kept::of(source.meeting, source.lang);
    let key = source.meeting.paper_key(kind.key());
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => words_of(paragraph).map(plain),
            _ => None,
        })
        .filter_map(|words| {
            let (standard, pieces) = kept.split(&words);
            let part = PaperPart::Paragraph(standard.clone());
            let chosen = source.meeting.worded(&key, &part);
            let chosen = chosen.and_then(|chosen| filled(chosen, &pieces));
            has_words(&standard).then(|| Wording {
                standard,
                changed: chosen.is_some(),
                text: chosen.unwrap_or(words),
                pieces,
            })
        })
        .collect()
}

/// The wording to keep for a paragraph people have edited: the same figures and
/// names, each as often as before, in whatever order.
///
/// # Errors
/// Which of them are missing, and which are too many.
pub fn reworded(source: &Source, wording: &Wording, edited: &str) -> Result<String, WordingFault> {
    let kept = Kept::of(source.meeting, source.lang);
    let standard = &wording.pieces;
    let (template, found) = kept.split(plain(edited).trim());
    let mut numbers: Vec<Option<usize>> = Vec::new();
    let mut used = vec![false; standard.len()];
    let mut extra = Vec::new();
    for piece in &found {
        let place = (0..standard.len())
            .find(|place| standard.get(*place) == Some(piece) && used.get(*place) == Some(&false));
        match place {
            Some(place) => {
                if let Some(used) = used.get_mut(place) {
                    *used = true;
                }
            }
            None => extra.push(piece.clone()),
        }
        numbers.push(place);
    }
    let missing: Vec<String> = standard
        .iter()
        .zip(&used)
        .filter(|(_, used)| !**used)
        .map(|(piece, _)| piece.clone())
        .collect();
    if !missing.is_empty() || !extra.is_empty() {
        return Err(WordingFault { missing, extra });
    }
    // Renumber from the order in the edited text to that of the standard.
    let mut text = template;
    for (at, number) in numbers.iter().enumerate() {
        let number = number.map_or(0, |place| place + 1);
        text = text.replace(&format!("{{{}}}", at + 1), &format!("\u{1}{number}\u{2}"));
    }
    Ok(text.replace('\u{1}', "{").replace('\u{2}', "}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn kept() -> Kept {
        Kept {
            names: vec!["中共曙光支部委员会".into(), "王伟明".into(), "王伟".into()],
            words: vec!["有效", "无效", "当选"],
        }
    }

    #[test]
    fn figures_and_names_have_places_and_come_back() {
        let text = "中共曙光支部委员会应到32名，王伟明、王伟当选，选举有效。";
        let (template, pieces) = kept().split(text);
        assert_eq!(template, "{1}应到{2}名，{3}、{4}{5}，选举{6}。");
        assert_eq!(
            pieces,
            ["中共曙光支部委员会", "32", "王伟明", "王伟", "当选", "有效"]
        );
        assert_eq!(filled(&template, &pieces).unwrap(), text);
        // another order, and a figure that changed at its source
        let mut pieces = pieces;
        *pieces.get_mut(1).unwrap() = "33".into();
        let other = "应到{2}名的{1}，{6}：{5}{4}、{3}";
        assert_eq!(
            filled(other, &pieces).unwrap(),
            "应到33名的中共曙光支部委员会，有效：当选王伟、王伟明"
        );
        assert_eq!(filled("少了{1}", &pieces), None, "a figure is left out");
        assert_eq!(filled("多了{7}", &pieces), None);
    }
}
