using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>
/// One backoffice for the tests of the API, with an officer of each group and a folder of a province.
/// </summary>
public sealed class BackofficeFixture : IAsyncLifetime
{
    private readonly Dictionary<string, Session> _sessions = [];
    private BackofficeHost? _host;

    internal BackofficeHost Host => _host ?? throw new InvalidOperationException("The fixture is not started.");

    internal Guid National { get; private set; }

    internal Guid NationalPage { get; private set; }

    internal Guid Province { get; private set; }

    internal Guid ProvincePage { get; private set; }

    internal Guid NationalMedia { get; private set; }

    internal Guid ProvinceMedia { get; private set; }

    public async Task InitializeAsync()
    {
        _host = await BackofficeHost.StartAsync();
        var administrator = await SignInNewAsync(OfficerGroup.Administrator, null);
        National = await administrator.CreateAsync(SampleTypes.Folder, "Toàn quốc", null);
        NationalPage = await administrator.CreateAsync(SampleTypes.Page, "Trang toàn quốc", National);
        Province = await administrator.CreateAsync(SampleTypes.Folder, "Tỉnh Lạng Sơn", National);
        ProvincePage = await administrator.CreateAsync(SampleTypes.Page, "Trang của tỉnh", Province);
        NationalMedia = await CreateMediaFolderAsync(administrator, "Ảnh chung", null);
        ProvinceMedia = await CreateMediaFolderAsync(administrator, "Ảnh Lạng Sơn", NationalMedia);
        foreach (var group in OfficerGroup.All.Skip(1))
            await SignInNewAsync(
                group,
                x =>
                {
                    x.DocumentStartNodes = group.Confined ? [Province] : [];
                    x.MediaStartNodes = group.Confined ? [ProvinceMedia] : [];
                    x.ContentLanguages = group.ByLanguage ? ["en-US"] : [];
                }
            );
    }

    public async Task DisposeAsync()
    {
        foreach (var session in _sessions.Values)
            session.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    internal Session As(OfficerGroup group) => _sessions[group.Alias];

    internal static async Task<Guid> CreateMediaFolderAsync(Session session, string name, Guid? parent)
    {
        var id = Guid.NewGuid();
        using var made = await session.SendAsync(
            "POST",
            "media",
            new
            {
                id,
                parent = parent is null ? null : new { id = parent },
                mediaType = new { id = SampleTypes.MediaFolder },
                values = Array.Empty<object>(),
                variants = new[]
                {
                    new
                    {
                        culture = (string?)null,
                        segment = (string?)null,
                        name,
                    },
                },
            }
        );
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        return id;
    }

    private async Task<Session> SignInNewAsync(OfficerGroup group, Action<Officer>? change)
    {
        var officer = await Host.AddOfficerAsync($"Cán bộ {group.Name}", group.Alias, Session.Password, change);
        return _sessions[group.Alias] = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
    }
}

/// <summary>Tests of the API share one backoffice, and never run beside another host.</summary>
[CollectionDefinition(Name)]
public sealed class OnBackoffice : ICollectionFixture<BackofficeFixture>
{
    public const string Name = "Backoffice";
}
