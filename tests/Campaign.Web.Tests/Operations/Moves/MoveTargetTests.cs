using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Moves;
using Campaign.Web.Tests.Operations.Deploy;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>What an operator types as the target.</summary>
public sealed class MoveTargetTests
{
    private static readonly UmbracoHostOptions Sqlite = new() { ConnectionString = "", DataPath = "/srv/site" };

    private static readonly UmbracoHostOptions Postgres = Sqlite with { Provider = DatabaseProvider.PostgreSql };

    [Fact]
    public void To_PostgreSQL_the_data_folder_and_the_media_stay_where_they_are()
    {
        var target = MoveTarget.Of("Host=db1;Database=campaign;Username=c;Password=mat-khau", null, Sqlite);
        Assert.Equal(("/srv/site", "/srv/site/media"), (target.DataPath, target.MediaPath));
        Assert.DoesNotContain(target.Words, x => x.Contains("mat-khau", StringComparison.Ordinal));
        Assert.Contains(target.Words, x => x.Contains("Host=db1", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Host=db1;SSL Password=mat-khau")]
    [InlineData("Host=db1;sslpassword=mat-khau")]
    [InlineData("Host=db1;PWD=mat-khau")]
    public void No_password_is_said_however_it_is_written(string typed) =>
        Assert.DoesNotContain(
            MoveTarget.Of(typed, null, Sqlite).Words,
            x => x.Contains("mat-khau", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Whoever_empties_a_target_as_the_message_says_keeps_the_old_database_beside()
    {
        await using var database = MovedDatabase.Of(
            Sqlite with
            {
                ConnectionString = "Data Source=/srv/new/campaign.db",
            }
        );
        Assert.DoesNotContain('*', database.HowToEmpty);
        foreach (var end in (string[])["", "-wal", "-shm"])
            Assert.Contains("/srv/new/campaign.db" + end, database.HowToEmpty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_is_emptied_as_the_message_says_is_made_as_for_a_new_site()
    {
        await using var database = MovedDatabase.Of(
            Postgres with
            {
                ConnectionString = "Host=db1;Database=campaign;Username=campaign;Password=mat-khau",
            }
        );
        var make = database.HowToEmpty.Split("; ")[1].Replace("\"", "", StringComparison.Ordinal);
        Assert.StartsWith("CREATE DATABASE campaign OWNER campaign ", make, StringComparison.Ordinal);
        Assert.Contains(make, await File.ReadAllTextAsync(DeployFolder.File("postgresql/roles.sql")));
    }

    [Fact]
    public void To_SQLite_media_go_into_the_new_folder_unless_they_have_one_of_their_own()
    {
        Assert.Equal("/srv/new/media", MoveTarget.Of("/srv/new", null, Postgres).MediaPath);
        Assert.Equal("/mnt/a", MoveTarget.Of("/srv/new", "/mnt/a", Postgres).MediaPath);
        var shared = Postgres with { MediaPath = "/mnt/media" };
        Assert.Equal("/mnt/media", MoveTarget.Of("/srv/new", null, shared).MediaPath);
    }

    [Theory]
    [InlineData("postgres://c:mat-khau@db1/campaign", "write it as a connection string")]
    [InlineData("Data Source=/srv/new/campaign.db", "name the data folder")]
    [InlineData("Database=campaign;Username=c", "names no Host")]
    [InlineData("Hsot=db1;Database=campaign", "no connection string")]
    [InlineData("/srv/new", "on SQLite already")]
    public void What_is_no_target_is_refused_without_its_password(string typed, string words)
    {
        var fault = Assert.Throws<MoveFaultException>(() => MoveTarget.Of(typed, null, Sqlite));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("mat-khau", fault.Message, StringComparison.Ordinal);
    }
}
