using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>Lets the connection of a context work for as long as a migration of large tables takes.</summary>
public static class MigrationPatience
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>Opens the connection, which stays open as long as the context.</summary>
    public static void TakeYourTime(this DatabaseFacade database)
    {
        database.SetCommandTimeout(Longest);
        if (!database.IsNpgsql())
            return;
        database.OpenConnection();
        database.ExecuteSqlRaw(
            "SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0"
        );
    }
}
