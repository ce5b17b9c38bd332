using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseTracker.Api.Tests.Support;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>What tests about partners, referrals and support send; steps on the way assert that they worked.</summary>
internal static class SupportSteps
{
    internal static readonly string[] Identity = ["GIVEN_NAME", "FAMILY_NAME", "GENDER"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static string Day(int fromToday) => CareSteps.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static object PartnerBody(string name, params string[] services) => new
    {
        name, kind = "NGO", services = services.Length == 0 ? ["A01", "A03"] : services, countries = (string[])["RO", "MD"], languages = (string[])["ro"], contact = "office@haven.example",
    };

    internal static async Task<Guid> PartnerAsync(this HttpClient client, string? name = null) =>
        (await (await client.PostAsJsonAsync("/api/v1/partners", PartnerBody(name ?? $"Haven {Guid.CreateVersion7():N}"), Ct)).JsonAsync()).GetProperty("id").GetGuid();

    internal static async Task<Guid> DraftAsync(this HttpClient client, Guid victim, Guid partner, string purpose = "A place and counselling") =>
        (await (await client.CareAsync(victim, "referrals", new { partnerId = partner, services = (string[])["A01", "A03"], reason = "AdditionalServicesRequired", purpose })).JsonAsync()).GetProperty("id").GetGuid();

    internal static Task<HttpResponseMessage> AgreeAsync(this HttpClient client, Guid victim, Guid referral, string[]? fields = null, string? untilOn = null, string note = "") =>
        client.CareAsync(victim, $"referrals/{referral}/consent", new { fields = fields ?? Identity, on = Day(0), untilOn, note });

    internal static Task<HttpResponseMessage> TakeBackAsync(this HttpClient client, Guid victim, Guid referral, string note = "") =>
        client.CareAsync(victim, $"referrals/{referral}/consent/withdraw", new { on = Day(0), note });

    internal static Task<HttpResponseMessage> SendLetterAsync(this HttpClient client, Guid victim, Guid referral) => client.PostAsync($"/api/v1/victims/{victim}/referrals/{referral}/send", null, Ct);

    internal static Task<HttpResponseMessage> StepAsync(this HttpClient client, Guid victim, Guid referral, string step, string code = "", string note = "", int day = 0) =>
        client.CareAsync(victim, $"referrals/{referral}/steps", new { step, on = Day(day), code, note });

    internal static Task<HttpResponseMessage> OpenLetterAsync(this HttpClient client, Guid victim, Guid document, string reason = VictimSteps.GoodReason) =>
        client.CareAsync(victim, $"referrals/documents/{document}/open", new { purpose = "CONTACT_VICTIM", reason });

    internal static async Task<JsonElement> ReferralAsync(this HttpClient client, Guid victim, Guid referral) =>
        (await client.ItemsAsync($"/api/v1/victims/{victim}/referrals")).Single(r => r.GetProperty("id").GetGuid() == referral);

    internal static async Task<JsonElement> FlagsAsync(this HttpClient client, Guid victim) => await (await client.GetAsync($"/api/v1/victims/{victim}/support", Ct)).JsonAsync();

    internal static Task<HttpResponseMessage> NeedAsync(this HttpClient client, Guid victim, string service, Guid? partner = null, string reason = "", string note = "") =>
        client.CareAsync(victim, "needs", new { service, since = Day(-30), partnerId = partner, unmetReason = reason, note });

    internal static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(pdf, Ct);
        reader.StandardInput.Close();
        return await reader.StandardOutput.ReadToEndAsync(Ct);
    }
}
