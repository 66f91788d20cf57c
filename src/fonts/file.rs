//! One font file: which characters it has, how wide they are, and cutting it
//! down to the characters a paper uses.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use allsorts::binary::read::ReadScope;
use allsorts::font::read_cmap_subtable;
use allsorts::font_data::{DynamicFontTableProvider, FontData};
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use allsorts::tables::cmap::Cmap;
use allsorts::tables::os2::Os2;
use allsorts::tables::{FontTableProvider, HeadTable, HheaTable, HmtxTable, MaxpTable};
use allsorts::tag;

/// A font file cannot be read or cut down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontProblem {
    /// The font's name.
    pub font: String,
    /// What the font reader said.
    pub cause: String,
}

impl fmt::Display for FontProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "font {}: {}", self.font, self.cause)
    }
}

impl std::error::Error for FontProblem {}

/// A font whose characters and widths have been read.
pub struct FontFile {
    name: String,
    data: Cow<'static, [u8]>,
    index: usize,
    units_per_em: u16,
    embeddable: bool,
    /// Character to glyph number and advance width in font units.
    glyphs: BTreeMap<u32, (u16, u16)>,
}

impl FontFile {
    /// Reads face `index` of a font file or collection.
    pub fn read(
        name: &str,
        data: impl Into<Cow<'static, [u8]>>,
        index: usize,
    ) -> Result<Self, FontProblem> {
        let data = data.into();
        let read = read_tables(&data, index).map_err(|cause| FontProblem {
            font: name.to_owned(),
            cause,
        })?;
        Ok(FontFile {
            name: name.to_owned(),
            index,
            units_per_em: read.units_per_em,
            embeddable: read.embeddable,
            glyphs: read.glyphs,
            data,
        })
    }

    /// A font that draws nothing.
    pub(super) fn without_characters(name: &str) -> Self {
        FontFile {
            name: name.to_owned(),
            data: Cow::Borrowed(&[]),
            index: 0,
            units_per_em: 1000,
            embeddable: false,
            glyphs: BTreeMap::new(),
        }
    }

    /// The font's name, as a PDF shows it among a paper's fonts.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole file; with [`FontFile::index`] what a text renderer needs.
    pub fn bytes(&self) -> &[u8] {
        &self.data
    }

    /// Which face of a collection this is; 0 for a single font.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Whether the font's maker allows it inside a document.
    pub fn embeddable(&self) -> bool {
        self.embeddable
    }

    /// How many characters the font draws.
    pub fn characters(&self) -> usize {
        self.glyphs.len()
    }

    /// Whether the font draws this character.
    pub fn has_glyph(&self, character: char) -> bool {
        self.glyphs.contains_key(&u32::from(character))
    }

    /// Advance width in thousandths of the type size.
    pub fn width_thousandths(&self, character: char) -> Option<i64> {
        let (_, width) = self.glyphs.get(&u32::from(character))?;
        Some(i64::from(*width) * 1000 / i64::from(self.units_per_em.max(1)))
    }

    /// The font with only these characters, as a font file of its own.
    /// Characters it lacks are left out.
    pub fn cut_to(&self, characters: impl Iterator<Item = char>) -> Result<CutFont, FontProblem> {
        let wanted: Vec<(char, u16)> = characters
            .filter_map(|character| Some((character, self.glyphs.get(&u32::from(character))?.0)))
            .collect();
        let mut ids: Vec<u16> = wanted.iter().map(|(_, id)| *id).collect();
        ids.push(0); // the sign for a missing glyph comes first in every font
        ids.sort_unstable();
        ids.dedup();
        let problem = |cause: String| FontProblem {
            font: self.name.clone(),
            cause,
        };
        let provider = provider(&self.data, self.index).map_err(problem)?;
        let bytes = subset(
            &provider,
            &ids,
            &SubsetProfile::Minimal,
            CmapTarget::Unicode,
        )
        .map_err(|cause| problem(cause.to_string()))?;
        // A glyph's number in the cut font is its place in the list asked for.
        let number = |id: u16| {
            let place = ids.binary_search(&id).unwrap_or(0);
            u16::try_from(place).unwrap_or(0)
        };
        let glyphs = wanted
            .into_iter()
            .map(|(character, id)| (character, number(id)))
            .collect();
        Ok(CutFont { bytes, glyphs })
    }
}

/// A font cut down to a few characters.
pub struct CutFont {
    /// The font file.
    pub bytes: Vec<u8>,
    /// Glyph numbers in it.
    pub glyphs: BTreeMap<char, u16>,
}

struct Tables {
    units_per_em: u16,
    embeddable: bool,
    glyphs: BTreeMap<u32, (u16, u16)>,
}

fn provider(data: &[u8], index: usize) -> Result<DynamicFontTableProvider<'_>, String> {
    ReadScope::new(data)
        .read::<FontData<'_>>()
        .map_err(|cause| cause.to_string())?
        .table_provider(index)
        .map_err(|cause| cause.to_string())
}

fn read_tables(data: &[u8], index: usize) -> Result<Tables, String> {
    let provider = provider(data, index)?;
    let table = |tag: u32| {
        provider
            .read_table_data(tag)
            .map_err(|cause| cause.to_string())
    };
    let text = |cause: allsorts::error::ParseError| cause.to_string();

    let head_data = table(tag::HEAD)?;
    let head = ReadScope::new(&head_data)
        .read::<HeadTable>()
        .map_err(text)?;
    let maxp_data = table(tag::MAXP)?;
    let maxp = ReadScope::new(&maxp_data)
        .read::<MaxpTable>()
        .map_err(text)?;
    let hhea_data = table(tag::HHEA)?;
    let hhea = ReadScope::new(&hhea_data)
        .read::<HheaTable>()
        .map_err(text)?;
    let hmtx_data = table(tag::HMTX)?;
    let hmtx = ReadScope::new(&hmtx_data)
        .read_dep::<HmtxTable<'_>>((
            usize::from(maxp.num_glyphs),
            usize::from(hhea.num_h_metrics),
        ))
        .map_err(text)?;
    let cmap_data = table(tag::CMAP)?;
    let cmap = ReadScope::new(&cmap_data)
        .read::<Cmap<'_>>()
        .map_err(text)?;
    let (_, characters) = read_cmap_subtable(&cmap)
        .map_err(text)?
        .ok_or("no table of characters")?;

    let mut glyphs = BTreeMap::new();
    characters
        .mappings_fn(|character, id| {
            if id != 0
                && let Ok(width) = hmtx.horizontal_advance(id)
            {
                glyphs.insert(character, (id, width));
            }
        })
        .map_err(text)?;
    Ok(Tables {
        units_per_em: head.units_per_em,
        embeddable: embedding_allowed(&provider),
        glyphs,
    })
}

/// OS/2 `fsType`: only "restricted licence" (2) forbids putting the font into a
/// document; a font that says nothing allows it.
fn embedding_allowed(provider: &impl FontTableProvider) -> bool {
    const RESTRICTED: u16 = 2;
    let Ok(data) = provider.read_table_data(tag::OS_2) else {
        return true;
    };
    ReadScope::new(&data)
        .read_dep::<Os2>(data.len())
        .map_or(true, |os2| os2.fs_type & 0xF != RESTRICTED)
}
