using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Tests.Documents;
using CaseTracker.Domain.Bundles;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.Documents;
using CaseTracker.Infrastructure.Documents.Bundles;
using CaseTracker.Infrastructure.Previews;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Application.Tests.Bundles;

/// <summary>Assembles bundles with the real engines in their sandboxes.</summary>
internal sealed class BundleRig : IAsyncDisposable, IBundleContents
{
    public static readonly DateTimeOffset At = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;
    private readonly Dictionary<Guid, (byte[]? Bytes, string Problem)> contents = [];

    public BundleRig(Dictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build();
        services = new ServiceCollection().AddLogging().AddSingleton(new DataFolder(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())))
            .AddDocuments(configuration).AddPreviews(configuration).AddBundles(configuration).BuildServiceProvider();
    }

    public List<(Guid Key, int PagesSoFar)> Asked { get; } = [];

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public BundleItemPlan Item(string label, byte[]? bytes, string fileName = "file.pdf", string problem = "", string selection = "", string title = "")
    {
        var key = Guid.CreateVersion7();
        contents[key] = (bytes, problem);
        var hash = bytes is null ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new BundleItemPlan(key, ExhibitLabel.Parse(label)!.Value, $"EX-{contents.Count:000}", title.Length > 0 ? title : $"What {label} is", "Found in the kitchen.", hash, bytes?.Length ?? 0, fileName, 3, selection);
    }

    public static BundlePlan Plan(params BundleSectionPlan[] sections) =>
        new("OTP-2026-0001", "Exhibits of the prosecution", "OFFICIAL", "Unit One", "High Court, chamber 2", 1, new BatesNumbers("OTP-", 6, 1), At, sections);

    public async Task<(AssembledBundle Made, Pdf Pdf)> AssembleAsync(BundlePlan plan)
    {
        using var output = new MemoryStream();
        var made = await services.GetRequiredService<IBundleAssembler>().AssembleAsync(plan, this, output, TestContext.Current.CancellationToken);
        return (made, new Pdf(new RenderResult(made.Pages, made.SizeBytes, made.Sha256, made.Engine, []), output.ToArray()));
    }

    public Task<BundleContent> OpenAsync(BundleItemPlan item, int pagesSoFar, CancellationToken ct)
    {
        Asked.Add((item.Key, pagesSoFar));
        var (bytes, problem) = contents[item.Key];
        return Task.FromResult(bytes is null ? BundleContent.None(problem) : BundleContent.Of(new MemoryStream(bytes)));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
