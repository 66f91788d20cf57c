//! The fonts of the machine, looked into only when a character is missing or a
//! paper asks for FangSong.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, OnceLock};

use super::FontFile;

/// A font of this system that draws `character` and may be put into documents.
/// Answers are remembered; the first question about a rare character may take a
/// second on a machine with many fonts.
pub fn fallback_for(character: char) -> Option<&'static FontFile> {
    static ANSWERS: LazyLock<Mutex<BTreeMap<char, Option<&'static FontFile>>>> =
        LazyLock::new(Mutex::default);
    let mut answers = match ANSWERS.lock() {
        Ok(answers) => answers,
        Err(poisoned) => poisoned.into_inner(),
    };
    *answers
        .entry(character)
        .or_insert_with(|| find(character, &mut loaded()))
}

/// The system's FangSong (仿宋), the type GB/T 9704 asks for, where there is one
/// that may be put into documents.
pub fn fangsong() -> Option<&'static FontFile> {
    static FANGSONG: OnceLock<Option<FontFile>> = OnceLock::new();
    FANGSONG
        .get_or_init(|| {
            let path = font_paths().iter().find(|path| is_fangsong(path))?;
            let font = FontFile::read("FangSong", std::fs::read(path).ok()?, 0).ok()?;
            font.embeddable().then_some(font)
        })
        .as_ref()
}

/// Windows: simfang.ttf; macOS: STFANGSO.ttf or FangSong.ttf; offices bring
/// 仿宋_GB2312 under either of the last two names.
fn is_fangsong(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    name.starts_with("simfang")
        || name.starts_with("stfangso")
        || name.starts_with("fangsong")
        || name.starts_with("仿宋")
}

/// Fonts kept because they gave a glyph once: the next rare character is often
/// in the same one.
#[derive(Default)]
struct Loaded {
    fonts: Vec<&'static FontFile>,
}

fn loaded() -> std::sync::MutexGuard<'static, Loaded> {
    static LOADED: LazyLock<Mutex<Loaded>> = LazyLock::new(Mutex::default);
    match LOADED.lock() {
        Ok(loaded) => loaded,
        Err(poisoned) => poisoned.into_inner(),
    }
}

fn find(character: char, loaded: &mut Loaded) -> Option<&'static FontFile> {
    if let Some(font) = loaded.fonts.iter().find(|font| font.has_glyph(character)) {
        return Some(font);
    }
    for path in font_paths() {
        let Ok(data) = std::fs::read(path) else {
            continue;
        };
        let name = postscript_like(path);
        for index in 0..faces(&data) {
            let Ok(font) = FontFile::read(&name, data.clone(), index) else {
                continue;
            };
            if font.has_glyph(character) && font.embeddable() && draws_outlines(&font, character) {
                // Kept for the life of the program: a handful of rare
                // characters, so a handful of fonts.
                let font: &'static FontFile = Box::leak(Box::new(font));
                loaded.fonts.push(font);
                return Some(font);
            }
        }
    }
    None
}

/// Pictures of characters (emoji) and bitmap fonts cannot be cut down and put
/// into a paper; fonts with outlines can.
fn draws_outlines(font: &FontFile, character: char) -> bool {
    font.cut_to(std::iter::once(character)).is_ok()
}

/// How many faces a collection holds; 1 for a single font.
fn faces(data: &[u8]) -> usize {
    const MOST: u32 = 64;
    match (data.get(..4), data.get(8..12)) {
        (Some(b"ttcf"), Some(&[a, b, c, d])) => {
            usize::try_from(u32::from_be_bytes([a, b, c, d]).min(MOST)).unwrap_or(1)
        }
        _ => 1,
    }
}

/// A name for the PDF's list of fonts: letters and digits of the file's name.
fn postscript_like(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name: String = stem
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .collect();
    if name.is_empty() {
        "SystemFont".to_owned()
    } else {
        name
    }
}

/// How ill a font fits among the regular serif type of papers, by its name.
fn strangeness(path: &Path) -> u32 {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let any = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let weight = any(&[
        "bold", "black", "heavy", "light", "thin", "italic", "oblique",
    ]);
    let serif = any(&["serif", "song", "sun", "ming", "fang", "batang"]);
    u32::from(weight) * 2 + u32::from(!serif)
}

/// Every font file in the usual folders, in a fixed order, so that the same
/// machine always answers the same; regular serif fonts come first.
fn font_paths() -> &'static [PathBuf] {
    static PATHS: OnceLock<Vec<PathBuf>> = OnceLock::new();
    PATHS.get_or_init(|| {
        let mut found = Vec::new();
        for folder in font_folders() {
            collect(&folder, 4, &mut found);
        }
        found.sort_by_key(|path: &PathBuf| (strangeness(path), path.clone()));
        found
    })
}

fn font_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/System/Library/Fonts",
        "/Library/Fonts",
    ]
    .iter()
    .map(PathBuf::from)
    .collect();
    let within = |variable: &str, rest: &str| {
        std::env::var_os(variable).map(|base| Path::new(&base).join(rest))
    };
    folders.extend(within("WINDIR", "Fonts"));
    folders.extend(within("LOCALAPPDATA", "Microsoft/Windows/Fonts"));
    folders.extend(within("HOME", ".fonts"));
    folders.extend(within("HOME", ".local/share/fonts"));
    folders.extend(within("HOME", "Library/Fonts"));
    folders
}

fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
        if ["ttf", "otf", "ttc", "otc"]
            .iter()
            .any(|it| extension == *it)
        {
            found.push(path);
        } else if depth > 0 && path.is_dir() {
            collect(&path, depth - 1, found);
        }
    }
}
