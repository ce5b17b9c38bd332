using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Mail;

internal static class MailRegistration
{
    /// <param name="configuration"><c>Mail:SmtpHost</c>, <c>Port</c>, <c>User</c>, <c>PasswordFile</c>, <c>UseTls</c>, <c>From</c>.</param>
    internal static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var options = (configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions()).Checked();
        _ = services.AddSingleton(options);
        return options.UsesSmtp ? services.AddSingleton<IMailTransport, SmtpTransport>() : services.AddSingleton<IMailTransport, MaildirTransport>();
    }
}
