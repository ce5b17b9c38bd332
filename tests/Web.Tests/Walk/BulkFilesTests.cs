using System.Security.Cryptography;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseTracker.Web.Tests.Walk;

/// <summary>A folder of files in a browser that is closed half-way.</summary>
[Collection(nameof(WalkCollection))]
public sealed class BulkFilesTests(RunningHost host) : IDisposable
{
    private const string Arrived = ".ct-upload-arrived";
    private readonly string folder = Directory.CreateTempSubdirectory("ctw").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Paused_and_closed_a_folder_goes_on_where_it_stopped_and_nothing_is_registered_twice()
    {
        var (large, small) = (RandomNumberGenerator.GetBytes(100 << 20), RandomNumberGenerator.GetBytes(1000));
        var seized = Directory.CreateDirectory(Path.Combine(folder, "seized", "photos")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(seized, "disk\u202Egpj.img"), large, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(seized, "list.txt"), small, TestContext.Current.CancellationToken);

        var page = await host.SignedInWithProfileAsync(Path.Combine(folder, "profile"), "anna", "demo-prosecutor-1");
        var bulk = await BulkPageAsync(page);
        await SlowAsync(page);
        await ChooseAsync(page, bulk);
        await page.Locator("[name='Input.Type']").SelectOptionAsync("DEVICE_IMAGE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register and send" }).ClickAsync();
        await page.Locator(Arrived, new() { HasText = "list.txt" }).WaitForAsync(new() { Timeout = 60_000 });
        var row = page.Locator(".ct-upload-row", new() { HasText = "disk" });
        Assert.Contains("photos/disk<U+202E>gpj.img", await row.InnerTextAsync(), StringComparison.Ordinal);
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.ct-upload-row progress')].some(b => b.max > 1e8 && b.value > 4e7)", null, new() { Timeout = 60_000 });
        await row.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await row.GetByText("Paused").WaitForAsync();
        await CleanAsync(page);
        var remembered = await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        foreach (var word in (string[])["disk", "photos", "list.txt", "img"]) Assert.DoesNotContain(word, remembered, StringComparison.Ordinal);
        await page.Context.CloseAsync();

        page = await host.SignedInWithProfileAsync(Path.Combine(folder, "profile"), "anna", "demo-prosecutor-1");
        var offsets = new List<long>();
        page.Request += (_, request) =>
        {
            if (request.Method == "PATCH") offsets.Add(long.Parse(request.Headers["upload-offset"], System.Globalization.CultureInfo.InvariantCulture));
        };
        await ChooseAsync(page, bulk);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register and send" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.ct-upload-arrived').length === 2", null, new() { Timeout = 120_000 });

        Assert.True(offsets.Count > 0 && offsets[0] >= 32 << 20, $"went on at {string.Join(", ", offsets)}");
        foreach (var (name, bytes) in ((string, byte[])[])[("disk", large), ("list.txt", small)])
        {
            await page.GotoAsync(bulk[..bulk.LastIndexOf('/')]);
            var item = page.Locator("tbody tr", new() { HasText = name });
            Assert.Equal(1, await item.CountAsync());
            await item.Locator("a[href^='/evidence/']").First.ClickAsync();
            await page.GetByText(Convert.ToHexStringLower(SHA256.HashData(bytes))).First.WaitForAsync();
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_with_the_particulars_is_said_and_the_files_stay_chosen_on_a_telephone_too()
    {
        var seized = Directory.CreateDirectory(Path.Combine(folder, "seized")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(seized, "a.bin"), [1, 2, 3], TestContext.Current.CancellationToken);
        var page = await host.SignedInAsync("anna", "demo-prosecutor-1", width: 360);
        await ChooseAsync(page, await BulkPageAsync(page), files: 1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Register and send" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("Type:").WaitForAsync();

        Assert.Equal(1, await page.Locator(".ct-upload-row", new() { HasText = "Waiting" }).CountAsync());
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await CleanAsync(page);
    }

    [Fact]
    public async Task A_folder_and_a_file_that_are_dropped_are_registered_and_sent_and_what_is_dragged_over_is_shown()
    {
        var seized = Directory.CreateDirectory(Path.Combine(folder, "dropped", "inner")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(seized, "a.bin"), [1, 2, 3], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "b.bin"), [4, 5, 6, 7], TestContext.Current.CancellationToken);
        var page = await host.SignedInAsync("anna", "demo-prosecutor-1");
        var bulk = await BulkPageAsync(page);
        await page.GotoAsync(bulk);
        var zone = page.Locator("[data-drop]");
        await zone.ScrollIntoViewIfNeededAsync();

        // The browser itself opens the dropped paths, as when a hand lets go of them.
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var box = (await zone.BoundingBoxAsync())!;
        var files = new { items = Array.Empty<object>(), files = (string[])[Path.Combine(folder, "dropped"), Path.Combine(folder, "b.bin")], dragOperationsMask = 1 };
        async Task DragAsync(string type) => _ = await devtools.SendAsync("Input.dispatchDragEvent", new() { ["type"] = type, ["x"] = box.X + 20, ["y"] = box.Y + 20, ["data"] = files });
        await DragAsync("dragEnter");
        await DragAsync("dragOver");
        await page.Locator(".ct-drop-over").WaitForAsync();
        await DragAsync("drop");

        await page.WaitForFunctionAsync("() => document.querySelectorAll('.ct-upload-row').length === 2");
        Assert.Equal(0, await page.Locator(".ct-drop-over").CountAsync());
        await page.Locator("[name='Input.Type']").SelectOptionAsync("DEVICE_IMAGE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register and send" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.ct-upload-arrived').length === 2", null, new() { Timeout = 60_000 });
        await page.GotoAsync(bulk[..bulk.LastIndexOf('/')]);
        foreach (var (name, bytes) in ((string, byte[])[])[("dropped/inner/a.bin", [1, 2, 3]), ("b.bin", [4, 5, 6, 7])])
        {
            var item = page.Locator("tbody tr", new() { HasText = name });
            Assert.Equal(1, await item.CountAsync());
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], await item.InnerTextAsync(), StringComparison.Ordinal);
        }

        await page.Context.CloseAsync();
    }

    private async Task<string> BulkPageAsync(IPage page)
    {
        await page.GotoAsync(host.Address + "/cases");
        var opened = await page.Locator("main table a[href^='/cases/']").First.GetAttributeAsync("href");
        return $"{host.Address}/cases/{opened!.Split('/')[2]}/evidence/bulk-files";
    }

    private async Task ChooseAsync(IPage page, string bulk, int files = 2)
    {
        await page.GotoAsync(bulk);
        await page.Locator("#bulk-folder").SetInputFilesAsync(Path.Combine(folder, "seized"));
        await page.WaitForFunctionAsync("n => document.querySelectorAll('.ct-upload-row').length === n", files);
    }

    /// <summary>An office line, so that there is a half-way.</summary>
    private static async Task SlowAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        _ = await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 10 << 20 });
    }

    private static async Task CleanAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Nodes[0].Html}"))}");
    }
}
