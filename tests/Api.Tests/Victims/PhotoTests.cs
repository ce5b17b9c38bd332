using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.Previews;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>Photos in the vault: drawn anew, sealed, shown by a reveal only.</summary>
public sealed class PhotoTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    /// <summary>Four pixels, and a text beside them as cameras write it.</summary>
    private static readonly byte[] Picture = [.. PngPicture.Write(2, 2, new byte[12]), .. "GPS 47.0105 28.8638"u8];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_drawn_anew_sealed_and_shown_by_a_reveal_until_it_is_removed()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        var id = (await (await SendAsync(coordinator, victim, Picture)).JsonAsync()).GetProperty("id").GetGuid();

        var shown = Assert.Single(await PhotosAsync(coordinator, victim));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], shown[..4]);
        Assert.Equal(-1, shown.AsSpan().IndexOf("GPS"u8));
        var stored = await app.ScalarAsync<byte[]>("select sealed from identity_photos where id = $1", id);
        Assert.Equal(-1, stored.AsSpan().IndexOf("PNG"u8));
        Assert.InRange(stored!.Length, 64 * 1024, 66 * 1024); // its length says little

        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.DeleteAsync($"/api/v1/victims/{victim}/identity/photos/{id}", Ct)).StatusCode);
        Assert.Equal("victim.particular_removed", await (await coordinator.DeleteAsync($"/api/v1/victims/{victim}/identity/photos/{id}", Ct)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("victim.no_identity", await (await coordinator.RevealAsync(victim)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task What_is_no_picture_too_large_or_one_too_many_is_refused_and_nothing_is_kept()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.Equal("victim.not_a_photo", await (await SendAsync(coordinator, victim, Encoding.ASCII.GetBytes("%PDF-1.7 no picture"))).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("victim.not_a_photo", await (await SendAsync(coordinator, victim, [.. Picture[..8], .. new byte[50]])).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("victim.photo_too_large", await (await SendAsync(coordinator, victim, [.. Picture, .. new byte[10_000_001]])).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from identity_photos where victim_id = $1", victim));

        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.Created, (await SendAsync(coordinator, victim, Picture)).StatusCode);
        Assert.Equal("victim.too_many_photos", await (await SendAsync(coordinator, victim, Picture)).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Only_the_coordinator_adds_one_and_a_victim_of_another_case_is_not_found()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        using var lead = await app.AsAsync(app.World.Lead);
        using var stranger = await app.AsAsync(app.World.StrangerSupervisor);
        var victim = await coordinator.RegisterVictimAsync(app.World.Case);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(lead, victim, Picture)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(coordinator, Guid.CreateVersion7(), Picture)).StatusCode);
        Assert.True((await SendAsync(stranger, victim, Picture)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        var id = (await (await SendAsync(coordinator, victim, Picture)).JsonAsync()).GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.DeleteAsync($"/api/v1/victims/{victim}/identity/photos/{id}", Ct)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Guid victim, byte[] picture)
    {
        var body = new ByteArrayContent(picture);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.PostAsync($"/api/v1/victims/{victim}/identity/photos", body, Ct);
    }

    private static async Task<List<byte[]>> PhotosAsync(HttpClient client, Guid victim) =>
        [.. (await (await client.RevealAsync(victim)).JsonAsync()).GetProperty("photos").EnumerateArray().Select(photo => photo.GetProperty("png").GetBytesFromBase64())];
}
