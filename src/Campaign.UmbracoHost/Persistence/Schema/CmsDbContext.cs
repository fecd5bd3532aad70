using Campaign.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>The tables. The same model serves SQLite and PostgreSQL.</summary>
internal sealed class CmsDbContext(DbContextOptions<CmsDbContext> options) : DbContext(options)
{
    public DbSet<NodeRow> Nodes => Set<NodeRow>();
    public DbSet<NodeNameRow> NodeNames => Set<NodeNameRow>();
    public DbSet<VersionRow> Versions => Set<VersionRow>();
    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();
    public DbSet<AuditRow> Audits => Set<AuditRow>();
    public DbSet<KeyValueRow> KeyValues => Set<KeyValueRow>();
    public DbSet<UrlSegmentRow> UrlSegments => Set<UrlSegmentRow>();
    public DbSet<TrashOriginRow> TrashOrigins => Set<TrashOriginRow>();
    public DbSet<RelationRow> Relations => Set<RelationRow>();
    public DbSet<RelationTypeRow> RelationTypes => Set<RelationTypeRow>();
    public DbSet<DictionaryRow> Dictionary => Set<DictionaryRow>();
    public DbSet<Change> Publications => Set<Change>();
    public DbSet<VisibleRow> Visible => Set<VisibleRow>();
    public DbSet<CacheInstructionRow> CacheInstructions => Set<CacheInstructionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        CmsModel.Build(modelBuilder, Database.IsNpgsql());

    /// <summary>Inserts now and forgets: a repository call leaves nothing tracked behind.</summary>
    public void Insert<T>(T row)
        where T : class
    {
        Add(row);
        SaveChanges();
        ChangeTracker.Clear();
    }

    /// <summary>Overwrites a whole row now and forgets it.</summary>
    public void Write<T>(T row)
        where T : class
    {
        Update(row);
        SaveChanges();
        ChangeTracker.Clear();
    }
}
