using System.Collections.Concurrent;
using System.Data.Common;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Publication;

/// <summary>A database from before the rule is cleaned by the first start that knows the rule.</summary>
[Collection("whole")]
public sealed class ShelterSweepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-sweep-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.DeleteAll();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_start_stored_addresses_of_shelters_are_erased_once_and_this_is_logged(bool postgres)
    {
        var settings = await FirstStart.CopyToAsync(_folder, postgres);
        Guid id;
        await using (var app = Site(settings, new()))
        {
            await Application.PrepareAsync(app);
            id = await OfficeWithAnAddressAsync(app);
        }
        await MakeItAShelterBehindTheRulesBackAsync(postgres ? settings["ConnectionStrings:umbracoDbDSN"] : null);
        var log = new Recorder();
        await using (var app = Site(settings, log))
        {
            var options = app.Services.GetRequiredService<UmbracoHostOptions>();
            Assert.NotEmpty(Canary.FilesWith(options, "canarysweep7319"));
            await Application.PrepareAsync(app);
            Assert.Empty(Canary.FilesWith(options, "canarysweep7319"));
            Assert.Null((await SnapshotAsync(app)).Find<Service>(id)!.Address);
            Assert.Contains(
                log.Lines,
                x => x.Contains("versions of 1 documents held what must not be stored", StringComparison.Ordinal)
            );
        }
        var again = new Recorder();
        await using (var app = Site(settings, again))
        {
            await Application.PrepareAsync(app);
            Assert.DoesNotContain(again.Lines, x => x.Contains("must not be stored", StringComparison.Ordinal));
        }
    }

    private static async Task<Guid> OfficeWithAnAddressAsync(WebApplication app)
    {
        var documents = app.Services.GetRequiredService<IContentService>();
        var known = (await SnapshotAsync(app)).All<Service>().First();
        var office = documents.Create("Văn phòng cũ", documents.GetById(known.Id)!.ParentId, "service");
        office.SetCultureName("Văn phòng cũ", "vi-VN");
        office.SetValue("kinds", "[\"Trợ giúp pháp lý\"]");
        office.SetValue("address", "Số 9 phố CanarySweep7319", "vi-VN");
        Assert.True(documents.Save(office).Success);
        Assert.True(documents.Publish(office, ["*"]).Success);
        return office.Key;
    }

    // As a program without the rule would have left it: the address next to the kind, and rows deleted long ago.
    private async Task MakeItAShelterBehindTheRulesBackAsync(string? postgres)
    {
        await using DbConnection connection = postgres is null
            ? new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "campaign.db")};Pooling=false")
            : new NpgsqlConnection(postgres + ";Pooling=false");
        await connection.OpenAsync();
        foreach (
            var sql in (string[])
                [
                    postgres is null ? "PRAGMA secure_delete=OFF" : "SELECT 1",
                    "UPDATE version SET json = replace(json, 'Trợ giúp pháp lý', 'Nhà tạm lánh') WHERE json LIKE "
                        + "'%CanarySweep7319%'",
                    "UPDATE version SET json = replace(json, '\"values\":', '\"formerOriginals\":[{\"alias\":"
                        + "\"body\",\"culture\":\"en-US\",\"value\":\"CanarySweep7319\"}],\"values\":') WHERE json LIKE "
                        + "'%CanarySweep7319%'",
                    "INSERT INTO version (id, node_id, version_date, user_id, current, published, prevent_cleanup, "
                        + "name, json) "
                        + "SELECT id + 100000, node_id, version_date, user_id, current, published, prevent_cleanup, "
                        + "name, json FROM version "
                        + "WHERE json LIKE '%CanarySweep7319%'",
                    "DELETE FROM version WHERE id > 100000",
                    "DELETE FROM key_value WHERE id LIKE 'Campaign.Erasure.%'",
                ]
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<CampaignSnapshot> SnapshotAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<SnapshotFollower>().LoadAsync(CancellationToken.None);
        return app.Services.GetRequiredService<SnapshotStore>().Current;
    }

    private static WebApplication Site(Dictionary<string, string?> settings, Recorder log) =>
        Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning).AddProvider(log);
                builder.Configuration.AddInMemoryCollection(settings);
            }
        );

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
