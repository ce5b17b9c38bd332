namespace CaseTracker.Infrastructure.Mail;

/// <summary>Configuration section <c>Mail</c>. Without a host all mail goes to the Maildir of the data folder.</summary>
internal sealed record MailOptions
{
    /// <summary>Null or empty: Maildir.</summary>
    public string? SmtpHost { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Null or empty: the server asks for no password.</summary>
    public string? User { get; init; }

    /// <summary>File that holds the password and nothing else; read at each delivery, so that it can be changed while the host runs.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>STARTTLS. Off only for a server on the same machine.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>Sender address of all mail.</summary>
    public string From { get; init; } = "casetracker@localhost";

    public bool UsesSmtp => !string.IsNullOrWhiteSpace(SmtpHost);

    internal MailOptions Checked()
    {
        if (!System.Net.Mail.MailAddress.TryCreate(From, out _)) throw new InvalidOperationException("Mail:From is not a mail address.");
        if (UsesSmtp && Port is < 1 or > 65535) throw new InvalidOperationException("Mail:Port is not a port.");
        if (UsesSmtp && !string.IsNullOrEmpty(User) && !UseTls) throw new InvalidOperationException("Mail:User without Mail:UseTls would send the password in the clear.");
        if (UsesSmtp && !string.IsNullOrEmpty(User) && string.IsNullOrEmpty(PasswordFile)) throw new InvalidOperationException("Mail:User needs Mail:PasswordFile.");
        return this;
    }

    /// <summary>Angle-bracketed; the same for every attempt at one message.</summary>
    internal string MessageId(Guid message) => $"<{message:N}@{new System.Net.Mail.MailAddress(From).Host}>";
}
