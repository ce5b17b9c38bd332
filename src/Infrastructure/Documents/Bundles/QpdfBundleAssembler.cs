using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Bundles;
using CaseTracker.Infrastructure.Documents.Bundles.Exhibits;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>
/// Exhibits are made into pages two at a time, each shut in alone; then numbers are given, our own pages drawn, and all put together. One bundle at a time.
/// </summary>
internal sealed class QpdfBundleAssembler(
    BundleWorkspaces workspaces, ExhibitPages exhibits, PdfPreparation preparation, OwnPages own, BundleSandbox sandbox, IOptions<BundleOptions> configured, IOptions<DocumentOptions> documents)
    : IBundleAssembler, IDisposable
{
    private const int AtOnce = 2;
    private readonly BundleOptions options = configured.Value;
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<AssembledBundle> AssembleAsync(BundlePlan plan, IBundleContents contents, Stream output, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            using var workspace = workspaces.Open(plan.Sections.SelectMany(s => s.Items).Where(i => i.Served is null).Sum(i => Math.Min(i.SizeBytes, (long)options.MaxFileMegabytes << 20)));
            return await AssembleAsync(plan, contents, workspace, output, ct);
        }
        finally
        {
            _ = turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<AssembledBundle> AssembleAsync(BundlePlan plan, IBundleContents contents, BundleWorkspace workspace, Stream output, CancellationToken ct)
    {
        var items = BundleLayout.Place(await FindAsync(plan, contents, workspace, ct));
        if (items.Count == 0) throw new DocumentRenderException("invalid_document", "a bundle without exhibits");
        if (items.Count > BundlePlan.MaxItems) throw new DocumentRenderException("too_many_pages", $"{items.Count} exhibits");
        var before = plan.Before is { } served && items.Any(i => !i.Sheet) ? await BeforeAsync(served, workspace, ct) : null;
        var (front, frontPages, engine) = await own.WriteAsync(plan, items, workspace, ct);
        var pages = BundlePages.Of(plan, items, front, frontPages, before);
        await new BundleMerge(sandbox, documents.Value).WriteAsync(plan, items, pages, before, workspace.Folder, ct);
        await using var made = File.OpenRead(Path.Combine(workspace.Folder, BundleMerge.Output));
        var hash = await SHA256.HashDataAsync(made, ct);
        made.Position = 0;
        await made.CopyToAsync(output, ct);
        return new AssembledBundle(pages.All.Count, frontPages, made.Length, Convert.ToHexStringLower(hash), $"qpdf, {engine}",
            [.. items.Select((item, i) => new AssembledItem(item.Plan.Key, item.Plan.Label, item.Plan.Sha256, item.Run, pages.Firsts[i] + 1, item.Slip, item.Notes))]);
    }

    private async Task<IReadOnlyList<FoundItem>> FindAsync(BundlePlan plan, IBundleContents contents, BundleWorkspace workspace, CancellationToken ct)
    {
        var items = plan.Sections.SelectMany(section => section.Items.Select(item => (section, item))).ToList();
        var found = new FoundItem[items.Count];
        var running = new List<Task>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            foreach (var (i, (section, item)) in items.Index())
            {
                if (item.Served is { } served)
                {
                    found[i] = new FoundItem(item, section, null, served.Withheld ?? served.Slip, served.Withheld is null ? served.Notes : [BundleProblems.Withheld]);
                    continue;
                }

                var folder = workspace.Part(FormattableString.Invariant($"x{i}"));
                var problem = await ExhibitFetch.ReadAsync(item, contents, (long)options.MaxFileMegabytes << 20, found.Sum(f => f is null ? 0 : 1 + (f.Prepared?.Taken.Count ?? 0)), folder, stop.Token);
                if (problem.Length > 0)
                {
                    found[i] = new FoundItem(item, section, null, problem, []);
                    continue;
                }

                while (running.Count >= AtOnce)
                {
                    var ended = await Task.WhenAny(running);
                    _ = running.Remove(ended);
                    await ended;
                }

                var at = i;
                running.Add(Task.Run(async () => found[at] = await PrepareAsync(plan, section, item, folder, stop.Token), stop.Token));
            }

            await Task.WhenAll(running);
            return found;
        }
        catch
        {
            await stop.CancelAsync(); // nothing may still write into a folder that is about to be erased
            await Task.WhenAll(running).ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }
    }

    private async Task<FoundItem> PrepareAsync(BundlePlan plan, BundleSectionPlan section, BundleItemPlan item, string folder, CancellationToken ct)
    {
        try
        {
            var notes = await exhibits.MakeAsync(plan, item, folder, ct);
            var prepared = await preparation.PrepareAsync(folder, Path.GetFileName(folder), item.Selection, BundleLayout.LongestLine(plan), ct);
            File.Delete(Path.Combine(folder, ExhibitPages.Raw));
            return new FoundItem(item, section, prepared, "", [.. notes, .. prepared.Notes]);
        }
        catch (SlipException slip)
        {
            Directory.Delete(folder, recursive: true);
            return new FoundItem(item, section, null, slip.Code, []);
        }
    }

    private async Task<PreparedPdf> BeforeAsync(ServedBundle served, BundleWorkspace workspace, CancellationToken ct)
    {
        var folder = workspace.Part("before");
        await using (var plain = await served.OpenAsync(ct))
        await using (var file = new FileStream(Path.Combine(folder, "in.pdf"), FileMode.CreateNew, FileAccess.Write)) await plain.CopyToAsync(file, ct);
        try
        {
            return await preparation.PrepareAsync(folder, "before", "", letters: 0, ct);
        }
        catch (SlipException)
        {
            throw new DocumentRenderException("engine_crash", "the version that was served cannot be read");
        }
    }
}
