using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// Migrations that a newer version of the program has carried out. A migration says in its name which programs may go
/// on beside it, because the name is all that an older one finds in the database:
/// <c>20270105120000_DropPulls_beside_20261201090000</c> is for programs that know the migration of 01/12/2026
/// 09:00:00. One that says nothing is for nobody.
/// </summary>
public static partial class NewerMigrations
{
    /// <summary>Why this program may not use the database; null when it may.</summary>
    /// <param name="database">The tables of one context.</param>
    public static string? WhyTooNew(this DatabaseFacade database)
    {
        var known = database.GetMigrations().ToList();
        return WhyTooNew(known, database.GetAppliedMigrations().Except(known));
    }

    /// <summary>The same, for a health check.</summary>
    /// <param name="database">The tables of one context.</param>
    /// <param name="stop">Ends the question.</param>
    public static async Task<string?> WhyTooNewAsync(this DatabaseFacade database, CancellationToken stop)
    {
        var known = database.GetMigrations().ToList();
        return WhyTooNew(known, (await database.GetAppliedMigrationsAsync(stop)).Except(known));
    }

    /// <summary>The same for the tables of content.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="stop">Ends the question.</param>
    public static async Task<string?> WhyContentIsTooNewAsync(this IServiceProvider services, CancellationToken stop)
    {
        await using var db = services.GetRequiredService<Database>().Open();
        return await db.Database.WhyTooNewAsync(stop);
    }

    /// <summary>Stops the start if this program may not use the database.</summary>
    /// <param name="database">The tables of one context.</param>
    /// <exception cref="StartupFaultException">A newer version made it, beside which this one may not run.</exception>
    public static void RefuseIfTooNew(this DatabaseFacade database)
    {
        if (database.WhyTooNew() is { } why)
            throw new StartupFaultException(why);
    }

    /// <summary>
    /// The oldest migration that a program must know to run beside this one; null when it does not say.
    /// </summary>
    /// <param name="migration">The name of a migration.</param>
    public static string? OldestBeside(string migration) =>
        Beside().Match(migration) is { Success: true } found ? found.Groups[1].Value : null;

    private static string? WhyTooNew(List<string> known, IEnumerable<string> newer)
    {
        var own = known.Max(StringComparer.Ordinal) ?? "";
        return
            newer.FirstOrDefault(x => OldestBeside(x) is not { } oldest || string.CompareOrdinal(own, oldest) < 0)
                is { } first
            ? $"The database was made by a newer version of this program ({first}). Install that version, or restore a "
                + "backup."
            : null;
    }

    [GeneratedRegex("_beside_([0-9]{12,14})$")]
    private static partial Regex Beside();
}
