using Campaign.Core.Text;
using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Search;
using Campaign.UmbracoHost.Tests.Management;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Search;

/// <summary>
/// A backoffice that folds Vietnamese, with an administrator, an officer of one province and a page each.
/// </summary>
public abstract class SearchFixture : IAsyncLifetime
{
    private BackofficeHost? _host;

    internal BackofficeHost Host => _host ?? throw new InvalidOperationException("The fixture is not started.");

    internal Session Administrator { get; private set; } = null!;

    internal Session Officer { get; private set; } = null!;

    internal Guid National { get; private set; }

    internal Guid Province { get; private set; }

    internal Guid NationalMedia { get; private set; }

    internal Guid ProvinceMedia { get; private set; }

    /// <summary>Connection string of a database on PostgreSQL; null: SQLite.</summary>
    protected abstract string? Postgres { get; }

    public async Task InitializeAsync()
    {
        _host = await BackofficeHost.StartAsync(x => x.AddSingleton<ISearchWords, Words>(), Postgres);
        Administrator = await SignInAsync(OfficerGroup.Administrator);
        National = await Administrator.CreateAsync(SampleTypes.Folder, "Toàn quốc", null);
        Province = await Administrator.CreateAsync(SampleTypes.Folder, "Tỉnh Lạng Sơn", National);
        NationalMedia = await BackofficeFixture.CreateMediaFolderAsync(Administrator, "Ảnh khẩu hiệu chung", null);
        ProvinceMedia = await BackofficeFixture.CreateMediaFolderAsync(
            Administrator,
            "Ảnh khẩu hiệu Lạng Sơn",
            NationalMedia
        );
        Officer = await SignInAsync(
            OfficerGroup.ProvinceOfficer,
            x => (x.DocumentStartNodes, x.MediaStartNodes) = ([Province], [ProvinceMedia])
        );
    }

    public async Task DisposeAsync()
    {
        Administrator.Dispose();
        Officer.Dispose();
        await Host.DisposeAsync();
    }

    private async Task<Session> SignInAsync(OfficerGroup group, Action<Officer>? change = null)
    {
        var officer = await Host.AddOfficerAsync($"Cán bộ {group.Name}", group.Alias, Session.Password, change);
        return await Session.SignInAsync(Host.BaseUrl, officer.Email!);
    }

    private sealed class Words : ISearchWords
    {
        public IEnumerable<string> Of(string text) =>
            new string([.. Folding.Fold(text).Select(x => char.IsLetterOrDigit(x) ? x : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            );
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteSearch : SearchFixture
{
    protected override string? Postgres => null;
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresSearch : SearchFixture
{
    protected override string? Postgres { get; } = PrivatePostgres.Instance.CreateDatabase();
}
