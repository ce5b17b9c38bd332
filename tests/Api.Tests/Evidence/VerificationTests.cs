using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.EvidenceStore;
using static CaseTracker.Api.Tests.Evidence.EvidenceSteps;

namespace CaseTracker.Api.Tests.Evidence;

public sealed class VerificationTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Every_kind_of_damage_is_named_and_nothing_else_is()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        var whole = await lead.FileAsync(app.World.Case, Bytes(2_500_000));
        await lead.RegisterAsync(app.World.Case, "Awaited");
        await lead.RegisterAsync(app.World.Case, "Knife", "physical", "PHYSICAL_OBJECT");
        var before = await EvidenceVerification.RunAsync(app.Services, Ct);
        Assert.True(before.Intact && before.Bad.Count == 0 && before.Items == 3 && before.Bytes == 2_500_000, $"{before} {string.Join(", ", before.Bad)}");

        var (flipped, missing, cut, longer) = (await FileAsync(), await FileAsync(), await FileAsync(), await FileAsync());
        var (swappedA, swappedB, other, broken) = (await FileAsync(), await FileAsync(), await FileAsync(), await FileAsync());
        FlipByte(await app.StoredFileAsync(flipped), 1_500_000);
        File.Delete(await app.StoredFileAsync(missing));
        await using (var file = File.OpenWrite(await app.StoredFileAsync(cut))) file.SetLength(1_000_000);
        await File.AppendAllTextAsync(await app.StoredFileAsync(longer), "more", Ct);
        Swap(await app.StoredFileAsync(swappedA), await app.StoredFileAsync(swappedB));
        await app.ExecuteAsync("update exhibits set sha256 = $2 where id = $1", other, Sha256([1]));
        await app.ExecuteAsync("alter table custody_events disable trigger append_only");
        await app.ExecuteAsync("update custody_events set place = 'elsewhere' where exhibit_id = $1", broken);
        await app.ExecuteAsync("alter table custody_events enable trigger append_only");
        var stray = Path.Combine(Path.GetDirectoryName(await app.StoredFileAsync(whole))!, Guid.CreateVersion7().ToString("N"));
        await File.WriteAllTextAsync(stray, "put here from outside", Ct);

        var report = await EvidenceVerification.RunAsync(app.Services, Ct);

        Assert.False(report.Intact);
        Assert.Equal(
            new Dictionary<Guid, string>
            {
                [flipped] = "altered", [missing] = "missing", [cut] = "cutOff", [longer] = "tooLong", [swappedA] = "swapped", [swappedB] = "swapped", [other] = "otherContent",
                [broken] = "custodyBroken",
            },
            report.Bad.Where(b => b.EvidenceId is not null).ToDictionary(b => b.EvidenceId!.Value, b => b.Problem));
        var extra = Assert.Single(report.Bad, b => b.EvidenceId is null);
        Assert.Equal(("fileWithoutRow", Path.GetFileName(stray)), (extra.Problem, Path.GetFileName(extra.File)));

        Task<Guid> FileAsync() => lead.FileAsync(app.World.Case, Bytes(2_500_000));
    }

    private static void Swap(string a, string b)
    {
        File.Move(a, a + ".x");
        File.Move(b, a);
        File.Move(a + ".x", b);
    }
}
