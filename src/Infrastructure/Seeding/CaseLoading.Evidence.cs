using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Seeding;

internal sealed partial class CaseLoading
{
    private const string Loaded = "Loaded from a fixture file";
    private readonly List<(Exhibit Exhibit, string File, FixtureExhibit Item, FixturePath Place)> awaited = [];
    private readonly Dictionary<string, Exhibit> exhibitsByKey = [];

    /// <summary>What <see cref="StoreFilesAsync"/> put into the store.</summary>
    internal List<ContentToVerify> Stored { get; } = [];

    private async Task WriteExhibitsAsync(CancellationToken ct)
    {
        foreach (var (i, item) in (given.Evidence ?? []).Index())
        {
            var place = path.Of("evidence")[i];
            var made = new ExhibitId(IdOf("exhibit", item.Key, i, place));
            if (isThere) continue;
            var kind = place.Choice(item.Kind, "kind", ("file", ExhibitKind.File), ("physical", ExhibitKind.Physical));
            var file = item.File is null ? null : Path.GetFullPath(Path.Combine(folder, item.File));
            if (file is not null && kind == ExhibitKind.Physical) throw place.Of("file").Fault("a physical item has no file.");
            if (file is not null && !File.Exists(file)) throw place.Of("file").Fault($"there is no file {item.File}.");
            var number = await session.Numbers.NextAsync($"exhibit:{id.Value}", ct);
            var parent = item.Parent is null ? null : exhibitsByKey.GetValueOrDefault(item.Parent) ?? throw place.Of("parent").Fault($"no item before this one has the key '{item.Parent}'.");
            var recordedAt = RecordedAt(item, place);
            var registered = place.Taken(Exhibit.Register(id, number, kind, Particulars(item, place), lead.Id, recordedAt, made, parent));
            if (item.Key is not null) exhibitsByKey[item.Key] = registered;
            parent?.RecordDerivation(registered, lead.Id, recordedAt);
            _ = session.Db.Exhibits.Add(registered);
            await session.SaveAsync(AuditAct.Collect, AuditObject.Exhibit, made.Value, id, ct);
            if (file is not null) awaited.Add((registered, file, item, place));
            else await WriteCustodyAsync(registered, item, place, ct);
        }
    }

    private DateTimeOffset RecordedAt(FixtureExhibit item, FixturePath place) => item.RecordedAt is null ? Now : days.Instant(item.RecordedAt, place.Of("recordedAt"));

    private ExhibitParticulars Particulars(FixtureExhibit item, FixturePath place) => new(
        Code("EvidenceType", item.Type, place.Of("type")), place.Required(item.Title, "title", Exhibit.TitleMaxLength),
        place.Optional(item.Description, "description", Exhibit.DescriptionMaxLength),
        Code("SourceIndependence", item.SourceIndependence ?? "INDEPENDENT", place.Of("sourceIndependence")),
        item.CollectedAt is null ? days.MorningOf(openedOn) : days.Instant(item.CollectedAt, place.Of("collectedAt")),
        place.Optional(item.CollectedPlace, "collectedPlace", ExhibitParticulars.PlaceMaxLength),
        place.Optional(item.SealNumber, "sealNumber", ExhibitParticulars.SealMaxLength))
    {
        Derivation = item.Derivation is null ? "" : Code("Derivation", item.Derivation, place.Of("derivation")), LateReason = item.RecordedAt is null ? Loaded : "",
        Details = Details(item, place),
    };

    private ExhibitDetails Details(FixtureExhibit item, FixturePath place)
    {
        var faults = item.Given.Faults(codes, days.Today);
        return faults.Count == 0 ? item.Given.Over(ExhibitDetails.None) : throw place.Fault(faults[0]);
    }

    /// <summary>Real bytes into the real store: encrypted, hashed, durable; their receipt opens the custody ledger.</summary>
    internal async Task StoreFilesAsync(CancellationToken ct)
    {
        if (awaited.Count == 0) return;
        await session.ActAsAsync(lead, ct);
        var store = session.Services.GetRequiredService<IEvidenceStore>();
        foreach (var (exhibit, file, item, place) in awaited)
        {
            var receivedAt = RecordedAt(item, place);
            await using var bytes = File.OpenRead(file);
            var mediaType = await MediaTypeAsync(bytes, ct);
            var stored = await store.PutAsync(id, bytes, ct);
            path.Done(exhibit.Receive(
                new ExhibitContent(Path.GetFileName(file), mediaType, stored.SizeBytes, stored.Sha256, null, stored.ObjectId, stored.CipherSha256, receivedAt), lead.Id, receivedAt));
            Stored.Add(new ContentToVerify(id, stored.ObjectId, stored.SizeBytes, stored.Sha256));
            await session.SaveAsync(AuditAct.Collect, AuditObject.Exhibit, exhibit.Id.Value, id, ct);
            await WriteCustodyAsync(exhibit, item, place, ct);
            await session.ActAsAsync(lead, ct);
        }
    }

    private static async Task<string> MediaTypeAsync(FileStream bytes, CancellationToken ct)
    {
        var head = new byte[MediaTypes.HeadBytes];
        var read = await bytes.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        bytes.Position = 0;
        return MediaTypes.Of(head.AsSpan(0, read));
    }
}
