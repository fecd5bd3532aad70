using System.Diagnostics;
using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>One context and, from the first write on, one transaction under the write lock.</summary>
internal sealed class UnitOfWork(Database database, WriteGate gate, CommitHooks hooks)
{
    /// <summary>
    /// All writers of all nodes take this advisory lock: the order of commits is the order of the log.
    /// </summary>
    public const long WriteLock = 7_240_511_125;

    /// <summary>
    /// How long the server may take to give it. It gives up before, after its <c>lock_timeout</c>, and says so.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Dictionary<object, IUncommitted> _uncommitted = [];
    private CmsDbContext? _db;
    private IDbContextTransaction? _transaction;
    private bool _ended;

    public CmsDbContext Db
    {
        get
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            if (_db is null)
            {
                _db = database.Open();
                _db.Database.OpenConnection();
            }
            return _db;
        }
    }

    public bool IsWriting => _transaction is not null;

    /// <summary>Whether it is committed, but the standby of the database may not have it.</summary>
    public bool IsUnsure { get; private set; }

    /// <summary>When it began to wait for the write lock, by <see cref="Stopwatch"/>.</summary>
    public long Began { get; private set; }

    /// <summary>Takes the write lock and begins the transaction, once.</summary>
    public void BeginWrite()
    {
        if (_transaction is not null)
            return;
        Began = Stopwatch.GetTimestamp();
        var db = Db;
        gate.Enter();
        try
        {
            _transaction = db.Database.BeginTransaction(); // BEGIN IMMEDIATE on SQLite
            if (database.IsPostgres)
                Lock(db.Database);
        }
        catch
        {
            try
            {
                _transaction?.Dispose();
            }
            finally
            {
                _transaction = null;
                gate.Leave();
            }
            throw;
        }
    }

    private void Lock(DatabaseFacade server)
    {
        if (!database.Serves)
            server.ExecuteSqlRaw("SET LOCAL idle_in_transaction_session_timeout = '5min'");
        var usual = server.GetCommandTimeout();
        server.SetCommandTimeout(LongestWait);
        server.ExecuteSql($"SELECT pg_advisory_xact_lock({WriteLock})");
        server.SetCommandTimeout(usual);
    }

    /// <summary>What a cache or tracker keeps for this unit of work alone, until it ends.</summary>
    public T Uncommitted<T>(object owner, Func<T> create)
        where T : IUncommitted
    {
        if (!_uncommitted.TryGetValue(owner, out var own))
            _uncommitted[owner] = own = create();
        return (T)own;
    }

    public T? Uncommitted<T>(object owner)
        where T : class, IUncommitted => (T?)_uncommitted.GetValueOrDefault(owner);

    public void End(bool completed)
    {
        var wrote = IsWriting;
        var committed = false;
        try
        {
            if (wrote && completed)
            {
                hooks.Before(this);
                IsUnsure = HeardCommit.Commit(Db, _transaction!);
                committed = true;
            }
        }
        finally
        {
            Release(committed);
        }
        if (committed)
            hooks.After(this);
    }

    private void Release(bool committed)
    {
        _ended = true;
        var wrote = IsWriting;
        try
        {
            foreach (var own in _uncommitted.Values)
                own.End(committed);
            _transaction?.Dispose(); // rolls back what was not committed
        }
        finally
        {
            _db?.Dispose();
            if (wrote)
                gate.Leave();
        }
    }
}
