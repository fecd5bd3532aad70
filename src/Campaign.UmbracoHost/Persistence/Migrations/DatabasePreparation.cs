using Campaign.UmbracoHost.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>Makes the database ready, or says why it cannot be used.</summary>
internal sealed class DatabasePreparation(UmbracoHostOptions options, Database database)
{
    public void Prepare()
    {
        Directory.CreateDirectory(options.DataPath);
        using var db = database.Open();
        db.Database.Migrate();
        if (options.Provider == DatabaseProvider.Sqlite)
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }
}
