//! The program's open window.

use std::time::{Duration, Instant};

use fantoccini::Client;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::driver::Driver;
use crate::home::Home;
use crate::screen::Screen;

/// Longest wait for the page to show what was asked of it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program, opened by a person in their home.
pub struct Desk<'home> {
    pub(crate) client: Client,
    driver: Driver,
    home: &'home Home,
}

impl<'home> Desk<'home> {
    /// Starts the program and awaits its page.
    pub async fn open(home: &'home Home) -> Self {
        Self::open_with(home, &[]).await
    }

    /// The same with arguments on the command line.
    pub async fn open_with(home: &'home Home, arguments: &[&str]) -> Self {
        let (driver, client) = Driver::start(home, arguments).await;
        let desk = Self {
            client,
            driver,
            home,
        };
        desk.until("the page is there", async || {
            desk.execute::<bool>("return document.querySelector('main') !== null", vec![])
                .await
        })
        .await;
        desk.settle().await;
        desk
    }

    /// Closes the window as its owner would, and awaits the program's end.
    pub async fn close(self) {
        let screen = Screen::connect();
        let window = screen.window(self.process());
        screen.ask_to_close(window.expect("the program shows a window"));
        self.driver.program_ends().await;
    }

    /// The number of the program's process.
    pub fn process(&self) -> u32 {
        let program = self.driver.program().expect("the program runs");
        program.as_raw_nonzero().get().unsigned_abs()
    }

    /// Ends the program as a power cut would: no word of warning.
    pub async fn kill(self) {
        self.driver.kill_program().await;
    }

    /// The title the page gives the window.
    pub async fn title(&self) -> String {
        self.client.title().await.expect("the window has a title")
    }

    /// Makes the window another size, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let resized = self.client.set_window_size(width, height).await;
        resized.expect("the window can be resized");
        self.settle().await;
    }

    /// Runs the body of a function in the page.
    pub async fn execute<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let answer = self.client.execute(script, arguments).await;
        let answer = answer.unwrap_or_else(|error| panic!("{script}: {error}"));
        serde_json::from_value(answer).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs the body of a function in the page whose last argument is called
    /// with the answer.
    pub async fn execute_async<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> T {
        let answer = self.client.execute_async(script, arguments).await;
        let answer = answer.unwrap_or_else(|error| panic!("{script}: {error}"));
        serde_json::from_value(answer).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Awaits a repaint, fonts included, so that eyes see what is there.
    pub async fn settle(&self) {
        self.execute_async::<()>(
            "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() =>
                requestAnimationFrame(() => requestAnimationFrame(() => done(null))));",
            vec![],
        )
        .await;
    }

    /// Awaits a condition. When it does not come true, the failure names it
    /// and a picture shows what was there instead.
    pub async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !holds().await {
            if Instant::now() > deadline {
                self.fail(&format!("waited in vain: {what}")).await;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Fails the test with a picture of the window.
    pub async fn fail(&self, why: &str) -> ! {
        let test = std::thread::current()
            .name()
            .unwrap_or("journey")
            .replace("::", "-");
        self.keep(&format!("failed-{test}")).await;
        let alerts: Vec<String> = self
            .execute(
                "return [...document.querySelectorAll('[role=alert]')].map((it) => it.textContent)",
                vec![],
            )
            .await;
        panic!("{why} (see failed-{test}.png among the pictures) {alerts:?}");
    }

    /// Keeps a picture of the window in `target/pictures`.
    pub(crate) async fn keep(&self, name: &str) {
        let picture = self.screenshot().await;
        let folder = self.home.pictures();
        std::fs::create_dir_all(&folder).expect("the target folder is writable");
        std::fs::write(folder.join(name).with_extension("png"), picture)
            .expect("the target folder is writable");
    }

    /// What the window shows, as a PNG.
    pub async fn screenshot(&self) -> Vec<u8> {
        self.settle().await;
        let picture = self.client.screenshot().await;
        picture.expect("the driver takes pictures")
    }
}
