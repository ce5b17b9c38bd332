using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>The list of files of a set, for people with <c>sha256sum -c</c> and for programs.</summary>
public static class ReleaseManifest
{
    public const string ListName = "manifest.sha256";
    public const string JsonName = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static byte[] List(IEnumerable<ReleasedEntry> files) => Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Sha256}  {f.Name}\n")));

    public static byte[] Json(ReleasePlan plan, IReadOnlyList<ReleasedEntry> files) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        plan.Facts.Case, plan.Facts.Set, plan.Facts.Supplement, plan.Facts.Audience, plan.Facts.Recipient, plan.Facts.CopyMark, plan.Facts.Law,
        ReleasedAt = plan.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Files = files,
    }, Options);
}
