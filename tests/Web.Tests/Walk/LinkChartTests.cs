using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseTracker.Web.Tests.Walk;

/// <summary>A link chart of three hundred nodes in a browser: read, walked through by keys, enlarged and filtered.</summary>
[Collection(nameof(WalkCollection))]
public sealed class LinkChartTests(RunningHost host)
{
    private const int Nodes = 300;

    /// <summary>Long and short, wide and narrow, from the left and from the right; a tree with some links to its first node, every ninth node alone.</summary>
    private const string Record = """
        async count => {
          const csrf = document.querySelector("meta[name=csrf]").content;
          const send = async (path, body) => {
            const answer = await fetch("/api/v1/" + path, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF": csrf }, body: JSON.stringify(body) });
            if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
            return (await answer.json()).id;
          };
          const id = await send("cases", { title: "Operation Wide Web", detectionMode: "PROACTIVE", exploitation: ["ForcedLabour"], firstReportOn: "2026-01-10", firstProsecutorAdviceOn: "2026-01-12", restricted: false });
          const names = ["Wolfgang MAMMUT-WWWWWWWWWWWWWWWWWWWWWWW", "Nguyễn Thị Hồng Nhung Ánh Tuyết Minh Châu", "محمد عبد الرحمن بن عبد العزيز آل الشيخ", "株式会社東京国際人材派遣センター本店", "i".repeat(50), "Ștefan Ț.", "A"];
          const kinds = ["PHONE", "ACCOUNT", "PLACE", "VEHICLE", "EMAIL", "ONLINE_PROFILE", "DOCUMENT", "DEVICE", "ORGANISATION"];
          const ids = [];
          for (let i = 0; i < count; i++) {
            const name = `${names[i % names.length]} ${i}`;
            if (i % 8 === 0) ids.push(await send(`cases/${id}/suspects`, { kind: i % 16 ? "person" : "organisation", name, role: "RECRUITER" }));
            else if (i % 30 === 1) ids.push(await send(`cases/${id}/victims`, { gender: "Feminine", child: false }));
            else ids.push(await send(`cases/${id}/traces`, { kind: kinds[i % kinds.length], label: name, identifier: `X${i}` }));
            const parent = Math.floor(i / 3) % 9 === 8 ? 0 : Math.floor(i / 3);
            if (i > 0 && i % 9 !== 8) await send(`cases/${id}/links`, { from: ids[i], to: ids[parent], kind: "KNOWS", note: "" });
          }
          return id;
        }
        """;

    private const string Overlaps = """
        () => {
          const texts = [...document.querySelectorAll("[data-node] text")].map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a.box, b.box)).map(b => `${a.text} / ${b.text}`));
        }
        """;

    /// <summary>Of each node that is linked with others, the name if no arrow key leads from it.</summary>
    private const string Stuck = """
        () => [...document.querySelectorAll("[data-node]")].filter(node => {
          const linked = new Set([...document.querySelectorAll(`[data-from="${node.dataset.node}"], [data-to="${node.dataset.node}"]`)].flatMap(l => [l.dataset.from, l.dataset.to]));
          return linked.size > 0 && !["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"].some(key => {
            node.focus();
            node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            return document.activeElement !== node && linked.has(document.activeElement.dataset.node);
          });
        }).map(node => node.querySelector("title").textContent)
        """;

    [Fact]
    public async Task Three_hundred_nodes_are_read_walked_through_by_keys_enlarged_and_filtered()
    {
        var page = await host.SignedInAsync("anna", "demo-prosecutor-1");
        var chart = $"{host.Address}/cases/{await page.EvaluateAsync<string>(Record, Nodes)}/chart";
        await page.GotoAsync(chart);
        var nodes = page.Locator("[data-node]");
        Assert.Equal(Nodes, await nodes.CountAsync());

        Assert.Empty(await page.EvaluateAsync<string[]>(Overlaps));
        Assert.Equal(Nodes, await page.GetByRole(AriaRole.Group, new() { Name = "Link chart" }).GetByRole(AriaRole.Link).CountAsync());
        var names = await nodes.Locator("title").AllTextContentsAsync();
        Assert.All(names, name => Assert.Matches("^[A-Z].+ .+\\. Links: \\d+$", name));
        Assert.Equal(Nodes, names.Distinct().Count());

        await KeysAsync(page);
        await ZoomAsync(page);
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Nodes[0].Html}")));

        foreach (var kind in (string[])["PHONE", "VICTIM"]) await page.Locator($"[name=kind][value={kind}]").UncheckAsync();
        await RunningHost.AnsweredAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync());
        Assert.InRange(await nodes.CountAsync(), 1, Nodes - 20);
        Assert.Empty(await page.Locator("[data-node] title", new() { HasTextRegex = new("^(Telephone number|Victim) ") }).AllTextContentsAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(Overlaps));
        await page.Context.CloseAsync();
    }

    private static async Task KeysAsync(IPage page)
    {
        Assert.Empty(await page.EvaluateAsync<string[]>(Stuck));

        // The first node is linked with far more than four others: one arrow leads to one of them, and with Shift round to each of them.
        var hub = page.Locator("[data-node]").First;
        var id = await hub.GetAttributeAsync("data-node");
        var linked = await page.Locator($"[data-to='{id}']").CountAsync();
        await hub.FocusAsync();
        var reached = new HashSet<string>();
        await page.Keyboard.PressAsync("ArrowRight");
        for (var press = 0; press < linked; press++)
        {
            _ = reached.Add(await page.EvaluateAsync<string>("() => document.activeElement.dataset.node"));
            await page.Keyboard.PressAsync("Shift+ArrowRight");
        }
        Assert.True(linked > 10 && reached.Count == linked && !reached.Contains(id!), $"{reached.Count} of {linked}");

        // Whoever has the focus is in sight, its links are said, and Tab leaves the chart at once.
        await page.Keyboard.PressAsync("End");
        var last = page.Locator("[data-node]").Last;
        Assert.True(await last.EvaluateAsync<bool>("node => node === document.activeElement && (b => (s => b.left >= s.left && b.right <= s.right && b.top >= s.top && b.bottom <= s.bottom)(node.closest('.ct-links-scroll').getBoundingClientRect()))(node.querySelector('circle').getBoundingClientRect())"));
        Assert.NotEmpty((await page.Locator(".ct-links-said").TextContentAsync())!);
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("() => 'node' in document.activeElement.dataset"));
    }

    private static async Task ZoomAsync(IPage page)
    {
        var drawing = page.Locator("[data-links] svg");
        async Task<double> PressAsync(string button)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            return (await drawing.BoundingBoxAsync())!.Width;
        }
        var width = (await drawing.BoundingBoxAsync())!.Width;
        Assert.Equal(width * 1.25, await PressAsync("Larger"), 0);
        Assert.Equal(width, await PressAsync("Smaller"), 0);
        Assert.InRange(await PressAsync("All of it"), 100, 1366);
        Assert.True(await page.Locator(".ct-links-scroll").EvaluateAsync<bool>("s => s.scrollWidth <= s.clientWidth && s.scrollHeight <= s.clientHeight"), "all of it is seen");
    }
}
