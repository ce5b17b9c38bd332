using System.Globalization;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Notifications;
using CaseTracker.Infrastructure.Jobs;
using CaseTracker.Infrastructure.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseTracker.Api.Tests.Mail;

/// <summary>A host whose mail goes to a server of the test, and whose clock the test moves.</summary>
public sealed class SmtpFixture(TestDatabase database) : ApiFixture(database)
{
    internal SmtpServer Smtp { get; } = new();

    public SettableClock Clock { get; } = new();

    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        builder.UseSetting("Mail:SmtpHost", "127.0.0.1").UseSetting("Mail:Port", Smtp.Port.ToString(CultureInfo.InvariantCulture)).UseSetting("Mail:UseTls", "false")
            .UseSetting("Mail:From", "casetracker@unit.test").ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
    }
}

public sealed class DeliverMailTests(SmtpFixture app) : IClassFixture<SmtpFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_server_is_busy_mail_waits_with_growing_patience_and_is_delivered_once_afterwards()
    {
        var id = Guid.CreateVersion7();
        _ = await app.ExecuteAsync("""
            insert into mail (id, recipient_id, address, subject, body, created_at, next_attempt_at, attempts, last_failure)
            values ($1, $2, 'lead@unit.test', 'A-2026-0001: deadline', 'Case A-2026-0001', now(), now(), 0, '')
            """, id, app.World.Lead.Value);
        app.Smtp.Busy = true;

        await RunAsync();
        await RunAsync(); // the back-off has not passed: no second attempt
        Assert.Equal(1, await app.ScalarAsync<int>("select attempts from mail where id = $1", id));
        Assert.NotEqual("", await app.ScalarAsync<string>("select last_failure from mail where id = $1", id));

        app.Clock.Advance(TimeSpan.FromMinutes(1.1));
        await RunAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1.1));
        await RunAsync(); // the second back-off is two minutes
        Assert.Equal(2, await app.ScalarAsync<int>("select attempts from mail where id = $1", id));
        Assert.Empty(app.Smtp.Taken);

        app.Smtp.Busy = false;
        app.Clock.Advance(TimeSpan.FromMinutes(1.1));
        await RunAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        var taken = Assert.Single(app.Smtp.Taken);
        Assert.Contains($"<{id:N}@unit.test>", taken, StringComparison.Ordinal);
        Assert.Contains("Subject: A-2026-0001: deadline", taken, StringComparison.Ordinal);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from mail where id = $1 and sent_at is not null and last_failure = ''", id));
    }

    private Task RunAsync() => ActivatorUtilities.CreateInstance<DeliverMailJob>(app.Services).RunAsync(Ct);
}

public sealed class MaildirTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_one_file_with_proper_headers_however_often_it_is_sent()
    {
        var transport = app.Services.GetRequiredService<IMailTransport>();
        Assert.IsType<MaildirTransport>(transport);
        var message = MailMessage.Write(app.World.Lead, "lead@unit.test", "A-2026-0001: deadline", "Case A-2026-0001\nDeadline: Do it by\n\n/cases/1/deadlines/2\n", new(2026, 3, 5, 8, 0, 0, TimeSpan.Zero));
        var mail = Path.Combine(app.DataFolder, "mail");

        await transport.SendAsync(message, Ct);
        await transport.SendAsync(message, Ct);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(mail, "new"), $"*{message.Id:N}*"));
        File.Move(file, Path.Combine(mail, "cur", Path.GetFileName(file) + ":2,S")); // read
        await transport.SendAsync(message, Ct);

        Assert.Empty(Directory.GetFiles(Path.Combine(mail, "new"), $"*{message.Id:N}*"));
        Assert.Empty(Directory.GetFiles(Path.Combine(mail, "tmp"), $"*{message.Id:N}*"));
        var parts = (await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(mail, "cur"))), Ct)).Split("\n\n", 2);
        var headers = parts[0].Split('\n').Select(h => h.Split(": ", 2)).ToDictionary(h => h[0], h => h[1]);
        Assert.Equal($"<{message.Id:N}@localhost>", headers["Message-ID"]);
        Assert.Equal("lead@unit.test", headers["To"]);
        Assert.Equal("A-2026-0001: deadline", headers["Subject"]);
        Assert.Equal(message.CreatedAt, DateTimeOffset.ParseExact(headers["Date"], "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture));
        Assert.Equal(message.Body, parts[1]);
    }

    [Fact]
    public async Task A_letter_outside_ASCII_is_encoded_and_a_full_disk_is_a_failure_to_try_again()
    {
        var transport = app.Services.GetRequiredService<IMailTransport>();
        var message = MailMessage.Write(app.World.Lead, "lead@unit.test", "Münster", "Grüße\n", new(2026, 3, 5, 8, 0, 0, TimeSpan.Zero));
        await transport.SendAsync(message, Ct);
        var text = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(app.DataFolder, "mail", "new")).Single(f => f.Contains(message.Id.ToString("N"), StringComparison.Ordinal)), Ct);
        Assert.All(text, c => Assert.True(char.IsAscii(c)));
        Assert.Equal("Grüße\n", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text.Split("\n\n", 2)[1].Trim())));

        var nowhere = new MaildirTransport(new Infrastructure.DataFolder("/proc/none"), new MailOptions(), app.Services.GetRequiredService<Infrastructure.EvidenceStore.IDurableDisk>());
        _ = await Assert.ThrowsAsync<MailTransportException>(() => nowhere.SendAsync(message, Ct));
    }
}
