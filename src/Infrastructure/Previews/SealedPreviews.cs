using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>
/// <c>DATA/previews/&lt;files&gt;/&lt;part&gt;</c>, each part sealed in pieces with the key of its case, so that a range is read without the rest, and nothing
/// opens in another place. A making lies under <c>&lt;files&gt;.making</c> until it is whole.
/// </summary>
internal sealed class SealedPreviews(DataFolder data, ICaseKeys keys, IOptions<PreviewOptions> configured, TimeProvider clock) : IPreviewStore
{
    internal const string Making = ".making";

    /// <summary>Longer than any making takes.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    public async Task<Stream?> OpenAsync(CaseId caseId, Guid files, string part, CancellationToken ct)
    {
        var path = Path.Combine(Folder(files), part);
        try
        {
            var stream = new SealedPreviewStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), keys, caseId, files, part);
            await stream.ProveAsync(ct);
            return stream;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Has(Guid files) => Directory.Exists(Folder(files));

    public void Remove(Guid files) => Delete(Folder(files));

    internal PreviewDraft Begin(CaseId caseId, Guid files)
    {
        Delete(Folder(files) + Making);
        _ = Directory.CreateDirectory(Folder(files) + Making, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PreviewDraft(keys, caseId, files, Folder(files));
    }

    /// <summary>Removes what was left half made, and what is old.</summary>
    internal int Sweep()
    {
        if (!Directory.Exists(data.Previews)) return 0;
        var (now, removed) = (clock.GetUtcNow().UtcDateTime, 0);
        foreach (var folder in Directory.EnumerateDirectories(data.Previews))
        {
            var age = now - Directory.GetLastWriteTimeUtc(folder);
            if (age < (folder.EndsWith(Making, StringComparison.Ordinal) ? Abandoned : TimeSpan.FromDays(configured.Value.KeepDays))) continue;
            Delete(folder);
            removed++;
        }

        return removed;
    }

    private string Folder(Guid files) => Path.Combine(data.Previews, files.ToString("N"));

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
    }
}
