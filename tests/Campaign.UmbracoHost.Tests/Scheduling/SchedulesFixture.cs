using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Scheduling;

/// <summary>A backoffice whose clock stands still until a test moves it, and an officer who publishes.</summary>
public abstract class SchedulesFixture(bool postgres) : IAsyncLifetime
{
    private BackofficeHost? _host;
    private Session? _chief;

    internal BackofficeHost Host => _host ?? throw new InvalidOperationException("The fixture is not started.");

    internal Session Chief => _chief ?? throw new InvalidOperationException("The fixture is not started.");

    internal Officer Officer { get; private set; } = null!;

    internal Recorder Mails { get; } = new();

    /// <summary>A public folder.</summary>
    internal Guid Folder { get; private set; }

    public async Task InitializeAsync()
    {
        _host = await BackofficeHost.StartAsync(
            x => x.AddSingleton<IScheduleAlarm>(Mails),
            postgres ? PrivatePostgres.Instance.CreateDatabase() : null
        );
        // whole seconds: PostgreSQL keeps less of a moment than .NET
        Host.Clock.Stopped = DateTimeOffset.FromUnixTimeSeconds(Host.Clock.GetUtcNow().ToUnixTimeSeconds());
        Officer = await Host.AddOfficerAsync("Cán bộ Lan", OfficerGroup.ChiefEditor.Alias, Session.Password);
        _chief = await Session.SignInAsync(Host.BaseUrl, Officer.Email!);
        Folder = await FolderAsync();
    }

    public async Task DisposeAsync()
    {
        _chief?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }

    internal async Task<Guid> FolderAsync(bool published = true)
    {
        var folder = await Chief.CreateAsync(SampleTypes.Folder, $"Thư mục {Guid.NewGuid():N}", null);
        if (published)
            await Chief.PublishAsync(folder);
        return folder;
    }

    /// <summary>Lets time pass, and does what is due then.</summary>
    internal void Pass(TimeSpan time)
    {
        Host.Clock.Stopped += time;
        Host.RunSchedule();
    }

    /// <summary>Takes down what would be mailed.</summary>
    internal sealed class Recorder : IScheduleAlarm
    {
        public List<FailedSchedule> Sent { get; } = [];

        public bool Works { get; set; } = true;

        public Task<bool> SendAsync(FailedSchedule failure, CancellationToken cancel)
        {
            lock (Sent)
                Sent.Add(failure);
            return Task.FromResult(Works);
        }
    }
}

/// <summary>On SQLite.</summary>
public sealed class SchedulesOnSqlite() : SchedulesFixture(postgres: false);

/// <summary>On PostgreSQL.</summary>
public sealed class SchedulesOnPostgres() : SchedulesFixture(postgres: true);
