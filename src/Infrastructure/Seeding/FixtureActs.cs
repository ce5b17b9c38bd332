using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Seeding;

/// <param name="Key">Names what the act made; null: it is not printed.</param>
/// <param name="By">User name.</param>
/// <param name="Send">Name of the use case without <c>Command</c>, as in docs/events.md.</param>
/// <param name="With">Its fields. A text <c>@key</c> stands for the id of that key, <c>@version:key</c> for the version of that item of evidence or suspect, <c>-3d</c> for a day, <c>-3dT09:30</c> for a time.</param>
internal sealed record FixtureAct(string? Key, string? By, string? Send, JsonObject? With);

/// <summary>
/// Sends use cases as the people of the fixture, through the same pipeline as a request: the same rights, the same rules, the same trail. For whatever a case gathers in its life and
/// needs no section of its own.
/// </summary>
internal sealed class FixtureActs(IServiceScopeFactory scopes, IActorDirectory actors, SeedSession session, FixtureStaff staff)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { RespectRequiredConstructorParameters = true, Converters = { new JsonStringEnumConverter() } };
    private const string VersionOf = "@version:";

    private readonly Dictionary<string, Guid> made = [];

    internal async Task SendAsync(CaseLoading loaded, CancellationToken ct)
    {
        foreach (var (i, act) in loaded.Acts.Index()) await SendAsync(act, loaded, loaded.Place.Of("acts")[i], ct);
    }

    private async Task SendAsync(FixtureAct act, CaseLoading loaded, FixturePath place, CancellationToken ct)
    {
        var user = staff.Known(act.By) ?? throw place.Of("by").Fault($"there is no user '{act.By}' in this file.");
        var type = typeof(ICommand).Assembly.GetTypes().FirstOrDefault(t => t.Name == $"{act.Send}Command") ?? throw place.Of("send").Fault($"there is no use case '{act.Send}'.");
        var fields = (JsonObject)(act.With ?? []).DeepClone();
        Fill(fields, loaded.Days, place.Of("with"));
        object request;
        try
        {
            request = fields.Deserialize(type, Json)!;
        }
        catch (JsonException e)
        {
            throw place.Of("with").Fault(e.Message);
        }

        await using var scope = scopes.CreateAsyncScope();
        var actor = await actors.FindAsync(user, ct) ?? throw place.Of("by").Fault($"'{act.By}' is not active.");
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        object answer = await ((dynamic)scope.ServiceProvider.GetRequiredService<IMediator>()).Send((dynamic)request, ct); // the shape of its answer is known to it alone
        if (answer.GetType().GetProperty(nameof(Result.Refusal))!.GetValue(answer) is Refusal refusal)
            throw place.Fault($"{refusal.Message}{string.Concat((refusal.Errors ?? new Dictionary<string, string[]>()).Select(e => $" {e.Key}: {string.Join(' ', e.Value)}"))}");
        if (act.Key is null) return;
        var value = answer.GetType().GetProperty("Value")?.GetValue(answer);
        made[act.Key] = value as Guid? ?? (Guid?)value?.GetType().GetProperty("Id")?.GetValue(value) ?? throw place.Of("key").Fault("this act makes nothing that has an id.");
        session.Name(act.Key, made[act.Key], place);
    }

    private void Fill(JsonNode node, FixtureDays days, FixturePath place)
    {
        var inside = node is JsonObject fields ? fields.Select(f => ((object)f.Key, f.Value)).ToList() : ((JsonArray)node).Select((n, i) => ((object)i, n)).ToList();
        foreach (var (at, child) in inside)
        {
            if (child is JsonObject or JsonArray) Fill(child, days, place);
            else if (child is JsonValue leaf && leaf.GetValueKind() == JsonValueKind.String && Meant(leaf.GetValue<string>(), days, place) is { } text)
            {
                if (at is string name) node[name] = text;
                else node[(int)at] = text;
            }
        }
    }

    /// <returns>Null for a text that stands for itself.</returns>
    private string? Meant(string text, FixtureDays days, FixturePath place)
    {
        if (text.StartsWith(VersionOf, StringComparison.Ordinal)) return session.VersionOf(IdOf(text[VersionOf.Length..], place));
        if (text.StartsWith('@')) return IdOf(text[1..], place).ToString("D");

        if (!FixtureDays.IsRelative(text)) return null;
        return text.Contains('T', StringComparison.Ordinal)
            ? days.Instant(text, place).ToString("O", CultureInfo.InvariantCulture)
            : days.Day(text, place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private Guid IdOf(string key, FixturePath place) =>
        (made.TryGetValue(key, out var id) || session.Ids.TryGetValue(key, out id)) ? id : throw place.Fault($"nothing has the key '{key}'.");
}
