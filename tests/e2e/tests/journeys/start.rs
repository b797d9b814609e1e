//! Opening and closing the program.

use siaran_e2e::{Desk, Home};

#[tokio::test]
async fn the_window_opens_under_its_name_and_closes() {
    let Some(home) = Home::new() else { return };
    let desk = Desk::open(&home).await;
    assert_eq!(desk.title().await, "Siaran");
    desk.role("heading", "Siaran").await;
    desk.until("the library is made", async || home.library().is_dir())
        .await;
    desk.is_accessible().await;
    desk.picture("start").await;
    desk.close().await;
}

#[tokio::test]
async fn the_program_opens_again_after_a_power_cut() {
    let Some(home) = Home::new() else { return };
    Desk::open(&home).await.kill().await;
    let desk = Desk::open(&home).await;
    desk.role("heading", "Siaran").await;
    desk.close().await;
}
