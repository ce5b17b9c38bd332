using System.Globalization;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Notifications;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Infrastructure.Mail;

/// <summary>Writes each message to a Maildir: whole or not at all, and once however often it is tried, for the file's name comes from the message.</summary>
internal sealed class MaildirTransport(DataFolder folder, MailOptions options, IDurableDisk disk) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Its own: a mail that cannot be written is tried again and must not close the evidence store.
    private readonly StoreCondition condition = new();

    public string Destination => $"the folder {folder.Mail}";

    private string Tmp => Path.Combine(folder.Mail, "tmp");

    private string New => Path.Combine(folder.Mail, "new");

    private string Cur => Path.Combine(folder.Mail, "cur");

    public Task SendAsync(MailMessage message, CancellationToken ct)
    {
        if (!System.Net.Mail.MailAddress.TryCreate(message.Address, out _)) throw new MailTransportException("maildir address");
        try
        {
            foreach (var part in (string[])[Tmp, New, Cur]) _ = Directory.CreateDirectory(part, OwnerOnly | UnixFileMode.UserExecute);
            var name = $"{message.CreatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}.{message.Id:N}.casetracker";
            if (!IsThere(name)) Write(name, Text(message));
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DurabilityException)
        {
            throw new MailTransportException($"maildir {e.GetType().Name}", e);
        }
    }

    /// <summary>Delivered before; a mail reader moves it to cur and appends its flags.</summary>
    private bool IsThere(string name) => File.Exists(Path.Combine(New, name)) || Directory.EnumerateFiles(Cur, name + "*").Any();

    private void Write(string name, byte[] text)
    {
        var temporary = Path.Combine(Tmp, $"{name}.{Guid.CreateVersion7():N}");
        try
        {
            using (var file = DurableFile.CreateNew(disk, condition, temporary, OwnerOnly))
            {
                file.Append(text);
                file.Sync();
            }

            File.Move(temporary, Path.Combine(New, name), overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        DurableFile.SyncFolder(disk, condition, New);
    }

    /// <summary>RFC 5322 with the line ends of this system, as Maildir keeps them.</summary>
    private byte[] Text(MailMessage message) => Encoding.ASCII.GetBytes(string.Join('\n',
        $"Message-ID: {options.MessageId(message.Id)}",
        $"Date: {message.CreatedAt.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}",
        $"From: {options.From}",
        $"To: {message.Address}",
        $"Subject: {Word(message.Subject)}",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        $"Content-Transfer-Encoding: {(IsPlain(message.Body) ? "7bit" : "base64")}",
        "",
        IsPlain(message.Body) ? message.Body : Convert.ToBase64String(Encoding.UTF8.GetBytes(message.Body), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n") + "\n"));

    private static bool IsPlain(string text) => text.All(c => c is '\n' or (>= ' ' and < (char)127)) && text.Split('\n').All(line => line.Length < 200);

    /// <summary>RFC 2047 when it is more than plain letters.</summary>
    private static string Word(string text) => text.All(c => c is >= ' ' and < (char)127) ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
