using CaseTracker.Infrastructure.EvidenceStore.S3;
using Microsoft.Extensions.Configuration;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Which places keep the evidence, as configured.</summary>
internal static class StorePlaces
{
    private const string Section = "EvidenceStore";

    /// <summary>The main place, and the second one when there is one.</summary>
    /// <exception cref="InvalidOperationException">The configuration does not make sense.</exception>
    internal static IReadOnlyList<IObjectStore> Of(IConfiguration configuration, DataFolder folder, IDurableDisk disk, StoreCondition condition, TimeProvider clock)
    {
        var main = configuration.GetSection(Section);
        var second = main.GetSection("Second");
        IObjectStore? Place(string name, IConfigurationSection section, string kind, string? root) => kind switch
        {
            "folder" => new FolderObjectStore(name, Path.GetFullPath(section["Folder"] is { Length: > 0 } named ? named : root ?? throw Missing(section)), disk, condition),
            "s3" => new S3ObjectStore(name, S3Settings.From(section.GetSection("S3")), clock),
            "none" => null,
            _ => throw new InvalidOperationException($"{section.Path}:Kind is folder, s3 or, for the second place, none."),
        };
        var places = new[]
        {
            Place(IObjectStore.Main, main, main["Kind"] ?? "folder", folder.Evidence) ?? throw new InvalidOperationException($"{Section}:Kind is folder or s3."),
            Place(IObjectStore.Second, second, second["Kind"] ?? "none", null),
        };
        return [.. places.OfType<IObjectStore>()];
    }

    private static InvalidOperationException Missing(IConfigurationSection section) => new($"{section.Path}:Folder is missing.");
}
