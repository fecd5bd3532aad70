using System.Globalization;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Moves;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Operations.Backups;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>Whatever arrives otherwise than it was sent is named by table and key.</summary>
[Collection("whole")]
public sealed class ComparisonTests : IDisposable
{
    private readonly BackupSites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData("UPDATE node_name SET name = name || ' ' WHERE node_id = {0}", "differs in name")]
    [InlineData("DELETE FROM node_name WHERE node_id = {0}", "is missing in the target")]
    [InlineData("INSERT INTO node_name VALUES ({0}, 'km', 'a', 'a')", "culture km is in the target only")]
    public async Task A_row_that_is_not_the_same_is_named(string change, string words)
    {
        await using var from = await _sites.UsedAsync("site", postgres: false);
        await using var to = _sites.Empty("there", postgres: true);
        to.Services.MigrateContent();
        await using var contexts = await MovedContexts.OpenAsync(to.Services, default);
        await using var source = MovedDatabase.Of(from.Services.GetRequiredService<UmbracoHostOptions>());
        await using var target = MovedDatabase.Of(to.Services.GetRequiredService<UmbracoHostOptions>());
        await source.OpenSourceAsync(() => Task.CompletedTask, default);
        await target.OpenTargetAsync(default);
        var table = MovedTables.Of(contexts.All).Single(x => x.Name == "node_name");
        var sent = await new TableCopy(source, target, TextWriter.Null).CopyAsync(table, default);
        var comparison = new TableComparison(source, target);
        await comparison.CompareAsync(table, sent, default);

        var node = await target.AskAsync("SELECT max(node_id) FROM node_name", default);
        await target.AskAsync(string.Format(CultureInfo.InvariantCulture, change, node), default);
        var fault = await Assert.ThrowsAsync<MoveFaultException>(() => comparison.CompareAsync(table, sent, default));
        Assert.Contains($"node_name, node_id {node}", fault.Message, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_would_give_a_number_twice_is_named()
    {
        await using var from = await _sites.UsedAsync("site", postgres: false);
        await using var to = _sites.Empty("there", postgres: true);
        to.Services.MigrateContent();
        await using var contexts = await MovedContexts.OpenAsync(to.Services, default);
        await using var source = MovedDatabase.Of(from.Services.GetRequiredService<UmbracoHostOptions>());
        await using var target = MovedDatabase.Of(to.Services.GetRequiredService<UmbracoHostOptions>());
        await source.OpenSourceAsync(() => Task.CompletedTask, default);
        await target.OpenTargetAsync(default);
        var table = MovedTables.Of(contexts.All).Single(x => x.Name == "version");
        var sent = await new TableCopy(source, target, TextWriter.Null).CopyAsync(table, default);
        await target.CountFromAsync(table, sent.Rows + 1_000_000, default);
        var fault = await Assert.ThrowsAsync<MoveFaultException>(() =>
            new TableComparison(source, target).CompareAsync(table, sent, default)
        );
        Assert.Contains("version goes on counting after", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_count_whatever_their_order_and_each_value_counts_by_itself()
    {
        object?[] one = ["ab", null, 1],
            other = ["a", "b", 1];
        Assert.True(Sum(one, other).Equals(Sum(other, one)));
        Assert.False(Sum(one, one).Equals(Sum(one)));
        Assert.False(Sum(["ab", ""]).Equals(Sum(["a", "b"])));
        Assert.False(Sum(new object?[] { null }).Equals(Sum([""])));
        Assert.False(Sum(["ệ"]).Equals(Sum(["e\u0302\u0323"])));

        static TableSum Sum(params object?[][] rows)
        {
            var sum = new TableSum();
            foreach (var row in rows)
                sum.Add(row);
            return sum;
        }
    }
}
