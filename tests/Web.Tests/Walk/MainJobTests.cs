using System.Diagnostics;
using System.Security.Cryptography;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseTracker.Web.Tests.Walk;

/// <summary>The main job from end to end, in a browser, as the people who do it.</summary>
[Collection(nameof(WalkCollection))]
public sealed class MainJobTests(RunningHost host)
{
    private const string GivenName = "Oriane";
    private const string FamilyName = "Canaryname";

    [Fact]
    public async Task Five_people_take_a_case_from_its_opening_to_its_printed_file()
    {
        var root = await ProsecutorOpensAsync();
        await InvestigatorAttachesAsync(root);
        await CoordinatorProtectsAsync(root);
        await ProsecutorStartsADeadlineAsync(root);
        var text = await ProsecutorPrintsAsync(root);
        Assert.Contains("Operation Lantern", text, StringComparison.Ordinal);
        Assert.Contains("V-01", text, StringComparison.Ordinal);
        foreach (var name in (string[])[GivenName, FamilyName]) Assert.DoesNotContain(name, text, StringComparison.Ordinal);

        var supervisor = await host.SignedInAsync("sofia", "demo-supervisor");
        await supervisor.GotoAsync(host.Address + "/dashboard");
        Assert.True(await supervisor.Locator(".ct-chart canvas").CountAsync() > 0, "charts are drawn");
        await CleanAsync(supervisor);

        var auditor = await host.SignedInAsync("ruth", "demo-auditor-1");
        await auditor.GotoAsync(host.Address + "/audit");
        var trail = await auditor.ContentAsync();
        foreach (var act in (string[])["Get caseload", "Download document"]) Assert.Contains(act, trail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(FamilyName, trail, StringComparison.Ordinal);
        await CleanAsync(auditor);
    }

    private async Task<string> ProsecutorOpensAsync()
    {
        var page = await host.SignedInAsync("anna", "demo-prosecutor-1");
        await page.GotoAsync(host.Address + "/cases/open");
        await page.FillAsync("[name='Input.Title']", "Operation Lantern");
        await SendAsync(page);
        await page.Locator("[name='Input.DetectionMode']").First.CheckAsync();
        await SendAsync(page);
        await page.Locator("[name='Input.Exploitation']").First.CheckAsync();
        await SendAsync(page);
        await page.FillAsync("[name='Input.FirstReportOn']", "2026-01-10");
        await SendAsync(page);
        await SendAsync(page);
        var root = page.Url[..page.Url.LastIndexOf('/')];

        await page.GotoAsync(root + "/people/add");
        await page.Locator("[name='Input.Kind']").First.CheckAsync();
        await page.FillAsync("[name='Input.Name']", "Testfigur Alpha");
        await page.Locator("[name='Input.Role']").SelectOptionAsync("RECRUITER");
        await SendAsync(page);
        await page.GotoAsync(root + "/victims/register");
        foreach (var choice in (string[])["[name='Input.Gender']", "[name='Input.Age']"]) await page.Locator(choice).First.CheckAsync();
        await SendAsync(page);
        Assert.Contains("V-01", await page.ContentAsync(), StringComparison.Ordinal);
        foreach (var colleague in (string[])["Ivan", "Clara"])
        {
            await page.GotoAsync(root + "/access/add");
            var option = page.Locator("[name='Input.UserId'] option", new() { HasText = colleague });
            await page.Locator("[name='Input.UserId']").SelectOptionAsync((await option.First.GetAttributeAsync("value"))!);
            await SendAsync(page);
        }
        await CleanAsync(page);
        return root;
    }

    private async Task InvestigatorAttachesAsync(string root)
    {
        var page = await host.SignedInAsync("ivan", "demo-investigator");
        await page.GotoAsync(root + "/evidence/register/file");
        await page.FillAsync("[name='Input.Title']", "Ledger of the packing hall");
        await page.Locator("[name='Input.Type']").SelectOptionAsync("FINANCIAL_RECORD");
        await SendAsync(page);
        var bytes = RandomNumberGenerator.GetBytes(3_000_000);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "ledger.bin", MimeType = "application/octet-stream", Buffer = bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Download" }).First.WaitForAsync(new() { Timeout = 60_000 });

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), await page.ContentAsync(), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).First.ClickAsync());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        await CleanAsync(page);
    }

    private async Task CoordinatorProtectsAsync(string root)
    {
        var page = await host.SignedInAsync("clara", "demo-coordinator");
        await page.GotoAsync(root + "/victims");
        await page.GetByRole(AriaRole.Link, new() { Name = "V-01" }).First.ClickAsync();
        var victim = page.Url;
        await page.GotoAsync(victim + "/identity");
        await page.FillAsync("[name='Input.GivenName']", GivenName);
        await page.FillAsync("[name='Input.FamilyName']", FamilyName);
        await SendAsync(page);
        Assert.DoesNotContain(FamilyName, await page.ContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync(victim + "/identity/reveal");
        await page.Locator("[name='Input.Purpose']").SelectOptionAsync("CONTACT_VICTIM");
        await page.FillAsync("[name='Input.Reason']", "Call about the shelter place");
        await SendAsync(page);
        Assert.Contains(FamilyName, await page.ContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync(victim + "/measures/request");
        await page.Locator("[name='Input.Type']").SelectOptionAsync("P07");
        await page.FillAsync("[name='Input.RequestedOn']", "2026-02-01");
        await SendAsync(page);
        await CleanAsync(page);
    }

    private async Task ProsecutorStartsADeadlineAsync(string root)
    {
        var page = await host.SignedInAsync("anna", "demo-prosecutor-1");
        await page.GotoAsync(root + "/deadlines/start/EU-EIO-12-3?trigger=2026-03-05&calendar=DE");
        Assert.Contains("Easter Monday", await page.ContentAsync(), StringComparison.Ordinal);
        if (await page.InputValueAsync("[name='Input.Title']") is "") await page.FillAsync("[name='Input.Title']", "Recognise the investigation order");
        await SendAsync(page);
        Assert.DoesNotContain("/start/", page.Url, StringComparison.Ordinal);
        await CleanAsync(page);
    }

    private async Task<string> ProsecutorPrintsAsync(string root)
    {
        var page = await host.SignedInAsync("anna", "demo-prosecutor-1");
        await page.GotoAsync(root + "/documents/print");
        await SendAsync(page);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Download the PDF" });
        await link.WaitForAsync(new() { Timeout = 120_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", await download.PathAsync(), "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("Page (\\d+) of \\1\\s+Copy 1 · mark [0-9a-f-]+\\s*$", text.TrimEnd('\f')); // the last page is numbered as the last, and every page says whose copy it is
        return text;
    }

    /// <summary>Presses the form's own verb, the primary button of the page.</summary>
    private static Task SendAsync(IPage page) =>
        RunningHost.AnsweredAsync(page, () => page.Locator("main form[method=post] button[type=submit], main form[method=post] button:not([type])").First.ClickAsync());

    private static async Task CleanAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Nodes[0].Html}"))}");
    }
}
