using System.Net;
using System.Text.RegularExpressions;

namespace CaseTracker.Api.Tests.Pages;

/// <summary>Fills in forms as a browser without script does.</summary>
internal static partial class PageForms
{
    public static async Task<string> HtmlAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {response.Headers.Location} {html[..Math.Min(html.Length, 300)]}");
        return html;
    }

    /// <summary>Sends the first form of <paramref name="page"/> that holds <paramref name="marker"/>, hidden fields and all.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, string page, string marker, params (string Name, string Value)[] answers)
    {
        var form = Forms().Matches(page).Select(m => m.Value).First(f => f.Contains(marker, StringComparison.Ordinal));
        var action = Action().Match(form) is { Success: true } given ? WebUtility.HtmlDecode(given.Groups[1].Value) : path;
        var hidden = Hidden().Matches(form).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)));
        return client.PostAsync(action, new FormUrlEncodedContent(hidden.Concat(answers.Select(a => KeyValuePair.Create(a.Name, a.Value)))), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<form[^>]*\\saction=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*\\sname=\"(?<name>[^\"]*)\")(?=[^>]*\\svalue=\"(?<value>[^\"]*)\")[^>]*>")]
    private static partial Regex Hidden();
}
