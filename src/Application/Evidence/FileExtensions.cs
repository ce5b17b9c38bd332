namespace CaseTracker.Application.Evidence;

/// <summary>What the end of a name claims, beside what the bytes say (<see cref="MediaTypes"/>).</summary>
public static class FileExtensions
{
    private static readonly Dictionary<string, string[]> Claims = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pdf"] = ["application/pdf"], ["jpg"] = ["image/jpeg"], ["jpeg"] = ["image/jpeg"], ["png"] = ["image/png"], ["gif"] = ["image/gif"], ["webp"] = ["image/webp"],
        ["mp4"] = ["video/mp4"], ["m4v"] = ["video/mp4"], ["m4a"] = ["video/mp4"], ["mov"] = ["video/mp4"], ["3gp"] = ["video/mp4"], ["heic"] = ["video/mp4"],
        ["mp3"] = ["audio/mpeg"], ["ogg"] = ["audio/ogg"], ["opus"] = ["audio/ogg"], ["wav"] = ["audio/wav"], ["zip"] = ["application/zip"],
        ["docx"] = Office("wordprocessingml.document"), ["xlsx"] = Office("spreadsheetml.sheet"), ["pptx"] = Office("presentationml.presentation"),
        ["txt"] = ["text/plain", "text/csv"], ["csv"] = ["text/plain", "text/csv"], ["json"] = ["text/plain", "text/csv"], ["xml"] = ["text/plain", "text/csv"],
    };

    /// <summary>
    /// True when the name claims what the bytes are not: by its extension (<c>statement.pdf</c> that is an archive), or by the one before (<c>photo.jpg.exe</c>)
    /// when the last says nothing that is known here.
    /// </summary>
    public static bool Mislead(string name, string mediaType)
    {
        var ends = name.Trim().Split('.').Skip(1).TakeLast(2).Reverse();
        return ends.Select(e => Claims.GetValueOrDefault(e.Trim())).FirstOrDefault(claim => claim is not null) is { } claimed && !claimed.Contains(mediaType);
    }

    private static string[] Office(string kind) => [$"application/vnd.openxmlformats-officedocument.{kind}", "application/zip"];
}
