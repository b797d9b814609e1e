//! A release that was published, written again from the first letter with keys
//! alone, and every key counted: `cargo xtask keystrokes FILE`.

mod compared;
mod office;
mod typist;

use std::io::Write;

use siaran_app::{App, ListFilter};
use siaran_e2e::{Desk, Home};

use self::compared::Compared;
use self::typist::Typist;
use crate::article::Article;

/// Names a file with the text of a web page.
const FILE: &str = "SIARAN_KEYSTROKES";
const MADE_UP: &str = include_str!("contoh.txt");

#[tokio::test]
async fn a_release_is_written_with_fewer_keys_than_it_has_characters() {
    let page = std::env::var_os(FILE).map(|file| std::fs::read_to_string(file).expect(FILE));
    let Some(home) = Home::new() else { return };
    let article = Article::read(page.as_deref().unwrap_or(MADE_UP));
    let written = write(&home, &article).await;
    let told = written.tell();
    let _ = writeln!(std::io::stderr(), "{told}");
    assert!(written.compared.missing.is_empty(), "{told}");
    assert!(written.keys < written.characters, "{told}");
}

/// What came of it.
struct Written {
    keys: usize,
    characters: usize,
    compared: Compared,
}

async fn write(home: &Home, article: &Article) -> Written {
    let template = office::set_up(home, article).await;
    let desk = Desk::open(home).await;
    let typist = Typist::new(&desk);
    typist.begin(&template).await;
    typist.write(article).await;
    desk.picture("keystrokes").await;
    let keys = typist.pressed();
    desk.close().await;

    let app = App::open(&home.library()).await.expect("a sound library");
    let page = app.list_releases(&ListFilter::default()).await;
    let [written] = &page.expect("a sound library").releases[..] else {
        panic!("one release was written")
    };
    let opened = app.open_release(&written.id).await;
    let release = opened.expect("what was written is there").release;
    let plain = app.preview_text(&release).await.expect("a sound release");
    app.close().await;
    let text = article.text();
    Written {
        keys,
        characters: text.chars().count(),
        compared: Compared::new(&text, &plain),
    }
}

impl Written {
    fn tell(&self) -> String {
        let Self {
            keys,
            characters,
            compared,
        } = self;
        format!(
            "keys pressed        {keys}\n\
             characters          {characters}\n\
             keys per character  {:.3}\n\
             words               {}\n\
             missing             {}\n\
             composed besides    {}",
            ratio(*keys, *characters),
            compared.words,
            said(&compared.missing),
            said(&compared.besides),
        )
    }
}

fn ratio(keys: usize, characters: usize) -> f64 {
    let number = |count| u32::try_from(count).map_or(f64::NAN, f64::from);
    number(keys) / number(characters)
}

fn said(words: &[String]) -> String {
    if words.is_empty() {
        "none".to_owned()
    } else {
        words.join(" ")
    }
}
