using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.EvidenceStore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>A host that keeps each file in two folders, and whose clock a test may set.</summary>
public sealed class TwoPlacesFixture(TestDatabase database) : ApiFixture(database)
{
    public SettableClock Clock { get; } = new();

    public string Second => Path.Combine(DataFolder, "second");

    public async Task<string> FileInAsync(string copy, Guid evidence)
    {
        var main = await this.StoredFileAsync(evidence);
        return copy == "main" ? main : Path.Combine(Second, Path.GetRelativePath(Path.Combine(DataFolder, "evidence"), main));
    }

    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        builder.UseSetting("EvidenceStore:Second:Kind", "folder").UseSetting("EvidenceStore:Second:Folder", Second).UseSetting("EvidenceStore:Scrub:BytesPerSecond", "100000000");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}
