global using Kiosk.BrowserTests.Pages;
global using Kiosk.BrowserTests.Support;
global using Kiosk.Tests.Support;
global using Microsoft.Playwright;
global using Shouldly;
global using Xunit;
global using static Microsoft.Playwright.Assertions;
