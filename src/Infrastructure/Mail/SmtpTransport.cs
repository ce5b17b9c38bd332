using System.Net;
using System.Net.Mail;
using System.Text;
using CaseTracker.Application.Abstractions;
using Outgoing = System.Net.Mail.MailMessage;
using Waiting = CaseTracker.Domain.Notifications.MailMessage;

namespace CaseTracker.Infrastructure.Mail;

/// <summary>One connection per message: reminders are few, and a server that was away is found again by itself.</summary>
internal sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    /// <summary>Shorter than the first back-off, so that two instances never hold one message at a time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Destination => $"{options.SmtpHost}:{options.Port}";

    public async Task SendAsync(Waiting message, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient(options.SmtpHost, options.Port) { EnableSsl = options.UseTls, Credentials = await CredentialsAsync(ct) };
            using var outgoing = new Outgoing(options.From, message.Address, message.Subject, message.Body) { BodyEncoding = Encoding.UTF8, SubjectEncoding = Encoding.UTF8 };
            outgoing.Headers.Add("Message-ID", options.MessageId(message.Id));
            outgoing.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
            await client.SendMailAsync(outgoing, patience.Token);
        }
        catch (SmtpException e)
        {
            throw new MailTransportException($"smtp {e.StatusCode}", e);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new MailTransportException("smtp timeout", e);
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new MailTransportException($"smtp {e.GetType().Name}", e);
        }
    }

    private async Task<NetworkCredential?> CredentialsAsync(CancellationToken ct) =>
        string.IsNullOrEmpty(options.User) ? null : new NetworkCredential(options.User, (await File.ReadAllTextAsync(options.PasswordFile!, ct)).TrimEnd('\r', '\n'));
}
