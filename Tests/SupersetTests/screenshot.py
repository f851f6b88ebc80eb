"""Saves a picture of the whole dashboard and says how many charts it shows.

screenshot.py ADDRESS USER PASSWORD FILE [FILTERS], where FILTERS is what a link to a dashboard with
chosen filters has behind native_filters=. What a chart complains of is printed instead.
"""

import sys
import time
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

WIDTH = 1440
CHARTS = "[data-test=dashboard-component-chart-holder], .dashboard-component-chart-holder"
LOADING = ".loading, [data-test=loading-indicator]"
DRAWN = ".slice_container canvas, .slice_container table, .slice_container .header-line"
COMPLAINTS = "[data-test=error-alert], .ant-alert-error, .slice_container .ant-empty"


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--disable-dev-shm-usage", "--lang=en-US", f"--window-size={WIDTH},1000"]:
        options.add_argument(word)
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def found(driver, selector):
    return driver.find_elements(By.CSS_SELECTOR, selector)


def sign_in(driver, address, user, password):
    driver.get(address + "/login/")
    WebDriverWait(driver, 60).until(lambda d: found(d, "input[type=password]"))
    found(driver, "input:not([type=password]):not([type=hidden])")[0].send_keys(user)
    found(driver, "input[type=password]")[0].send_keys(password + "\n")
    WebDriverWait(driver, 60).until(lambda d: "/login" not in d.current_url)


def is_drawn(driver):
    if found(driver, LOADING):
        return False
    return len(found(driver, DRAWN)) + len(found(driver, COMPLAINTS)) >= len(found(driver, CHARTS)) > 0


def wait(driver):
    """Charts are loaded one after the other, and grow for a second."""
    WebDriverWait(driver, 120).until(is_drawn)
    time.sleep(2)
    WebDriverWait(driver, 120).until(is_drawn)


def main(address, user, password, file, filters=""):
    driver = browser()
    try:
        sign_in(driver, address, user, password)
        query = urllib.parse.urlencode({"native_filters": filters} if filters else {})
        driver.get(f"{address}/superset/dashboard/emotes/?{query}")
        wait(driver)
        height = driver.execute_script(
            "return Math.max(...[...document.querySelectorAll('*')].map(e => e.scrollHeight))")
        driver.set_window_size(WIDTH, height + 150)
        wait(driver)
        driver.save_screenshot(file)
        for complaint in found(driver, COMPLAINTS):
            print(complaint.text)
        print(len(found(driver, CHARTS)), "charts")
    finally:
        driver.quit()


main(*sys.argv[1:])
