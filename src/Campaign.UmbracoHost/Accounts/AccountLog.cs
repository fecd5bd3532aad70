using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Writes and reads the audit log of accounts.</summary>
public sealed class AccountLog(IDbContextFactory<AccountsDb> databases, TimeProvider clock, ILogger<AccountLog> log)
{
    /// <summary>Adds a line. Fails, and with it the request, when the log cannot be written.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="officer">The account it happened to.</param>
    /// <param name="by">Who did it, when that is another person.</param>
    /// <param name="address">The address the request came from.</param>
    /// <param name="detail">
    /// What was refused or changed; cut off at 200 characters. Never a password, code or token.
    /// </param>
    public async Task WriteAsync(
        AccountEventKind kind,
        Guid? officer,
        Guid? by = null,
        string? address = null,
        string? detail = null
    )
    {
        // Details name addresses and people, and whoever reads the log of the process need not know them.
        log.LogInformation("Account {Kind}: {Officer} by {By} from {Address}", kind, officer, by, address);
        await using var db = await databases.CreateDbContextAsync();
        db.Events.Add(
            new AccountEvent
            {
                At = clock.GetUtcNow().UtcDateTime,
                Kind = kind,
                Officer = officer,
                By = by,
                Address = address,
                Detail = detail is { Length: > 200 } ? detail[..200] : detail,
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>Adds a line about what the officer of a request did, or wanted to do.</summary>
    public Task WriteAsync(HttpContext http, AccountEventKind kind, string detail) =>
        WriteAsync(kind, http.Officer().Id, address: http.Connection.RemoteIpAddress?.ToString(), detail: detail);

    /// <summary>The latest lines, newest first.</summary>
    /// <param name="officer">Only lines of this account.</param>
    /// <param name="skip">Lines to leave out.</param>
    /// <param name="take">Lines wanted, 1 to 500.</param>
    public async Task<(int Total, IReadOnlyList<AccountEvent> Items)> ReadAsync(Guid? officer, int skip, int take)
    {
        await using var db = await databases.CreateDbContextAsync();
        var lines = db.Events.AsNoTracking().Where(x => officer == null || x.Officer == officer);
        var items = await lines.OrderByDescending(x => x.Id).Skip(skip).Take(Math.Clamp(take, 1, 500)).ToListAsync();
        return (await lines.CountAsync(), items);
    }
}
