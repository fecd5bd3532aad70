using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Forgets what is known about officers once nobody needs it. What they wrote keeps their name.</summary>
public sealed class AccountRetention(
    IDbContextFactory<AccountsDb> databases,
    IServiceScopeFactory scopes,
    OfficerDirectory directory,
    AccountLog log,
    TimeProvider clock
)
{
    // A name that never leads anywhere (RFC 2606), so that no mail can be sent to it.
    private const string Nowhere = "@forgotten.invalid";

    private static readonly AccountEventKind[] SignIns =
    [
        AccountEventKind.SignedIn,
        AccountEventKind.SignInFailed,
        AccountEventKind.SecondStepFailed,
        AccountEventKind.LockedOut,
        AccountEventKind.Throttled,
        AccountEventKind.SignedOut,
        AccountEventKind.Refused,
    ];

    // Whoever was invited again, or linked to the directory, has the whole period from then on.
    private static readonly AccountEventKind[] Renewals =
    [
        AccountEventKind.Invited,
        AccountEventKind.ResetLink,
        AccountEventKind.PasswordSet,
        AccountEventKind.Linked,
        AccountEventKind.Changed,
    ];

    /// <summary>
    /// Deletes everything that is older than its period. Doing it twice, or on two nodes, is harmless.
    /// </summary>
    public async Task ForgetAsync(AccountPeriods periods, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await ForgetEventsAsync(now - periods.Addresses, now - periods.SignIns, stop);
        foreach (var key in await UnusedAsync(now - periods.Unused, stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AccountService>().DeleteAsync(key, by: null);
        }
        foreach (var key in await DisabledAsync(now - periods.Disabled, stop))
            await ForgetPersonAsync(key, now - periods.Disabled, stop);
        directory.Forget();
    }

    private async Task ForgetEventsAsync(DateTime addresses, DateTime signIns, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await db
            .Events.Where(x => x.Address != null && x.At < addresses)
            .ExecuteUpdateAsync(x => x.SetProperty(e => e.Address, (string?)null), stop);
        await db.Events.Where(x => x.At < signIns && SignIns.Contains(x.Kind)).ExecuteDeleteAsync(stop);
        // The line says that an account was deleted; its detail says whose it was.
        await db
            .Events.Where(x => x.At < signIns && x.Kind == AccountEventKind.Deleted && x.Detail != null)
            .ExecuteUpdateAsync(x => x.SetProperty(e => e.Detail, (string?)null), stop);
    }

    private async Task<List<Guid>> UnusedAsync(DateTime before, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var unused = await db
            .Users.AsNoTracking()
            .Where(x =>
                x.LastSignIn == null
                && x.Created < before
                && !db.Events.Any(e => e.Officer == x.Id && e.At >= before && Renewals.Contains(e.Kind))
            )
            .ToListAsync(stop);
        return [.. unused.Where(x => !x.IsAdministrator).Select(x => x.Id)];
    }

    private async Task<List<Guid>> DisabledAsync(DateTime before, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await Forgettable(db, before).Select(x => x.Id).ToListAsync(stop);
    }

    private static IQueryable<Officer> Forgettable(AccountsDb db, DateTime before) =>
        db.Users.Where(x => x.Disabled && x.Updated < before && !x.Email!.EndsWith(Nowhere));

    private async Task ForgetPersonAsync(Guid key, DateTime before, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var all = await db.Database.BeginTransactionAsync(stop);
        if (await Forgettable(db, before).FirstOrDefaultAsync(x => x.Id == key, stop) is not { } officer)
            return;
        officer.Email = officer.UserName = $"{officer.Number}{Nowhere}";
        officer.NormalizedEmail = officer.NormalizedUserName = officer.Email.ToUpperInvariant();
        (officer.PasswordHash, officer.PhoneNumber, officer.TwoFactorEnabled) = (null, null, false);
        (officer.LastCodeStep, officer.SecurityStamp) = (null, Guid.NewGuid().ToString("N"));
        // An officer who was enabled meanwhile was changed, and the save fails.
        officer.ConcurrencyStamp = Guid.NewGuid().ToString();
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return;
        }
        // Not the directory's own name for the person: without it they would be a newcomer at the next sign-in.
        await db.UserTokens.Where(x => x.UserId == key).ExecuteDeleteAsync(stop);
        await db.UserClaims.Where(x => x.UserId == key).ExecuteDeleteAsync(stop);
        await all.CommitAsync(stop);
        await log.WriteAsync(AccountEventKind.Forgotten, key);
    }
}
