namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// What an endpoint may require. The document verbs are the client's own names, by which it hides actions.
/// </summary>
public static class Permissions
{
    /// <summary>Signed in, whatever the group.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Open to nobody in particular: what the client asks before anyone has signed in.</summary>
    public const string Public = "public";

    /// <summary>Look at documents, their history and their types.</summary>
    public const string DocumentRead = "Umb.Document.Read";

    /// <summary>Create documents.</summary>
    public const string DocumentCreate = "Umb.Document.Create";

    /// <summary>Save changes to documents.</summary>
    public const string DocumentUpdate = "Umb.Document.Update";

    /// <summary>Move documents to the recycle bin, and delete them for good.</summary>
    public const string DocumentDelete = "Umb.Document.Delete";

    /// <summary>Make documents public, now or at a set time.</summary>
    public const string DocumentPublish = "Umb.Document.Publish";

    /// <summary>Take documents off the site.</summary>
    public const string DocumentUnpublish = "Umb.Document.Unpublish";

    /// <summary>Copy documents.</summary>
    public const string DocumentDuplicate = "Umb.Document.Duplicate";

    /// <summary>Move documents, and restore them from the recycle bin.</summary>
    public const string DocumentMove = "Umb.Document.Move";

    /// <summary>Change the order of documents.</summary>
    public const string DocumentSort = "Umb.Document.Sort";

    /// <summary>Bring back an earlier version.</summary>
    public const string DocumentRollback = "Umb.Document.Rollback";

    /// <summary>Look at the media library.</summary>
    public const string MediaRead = "Campaign.Media.Read";

    /// <summary>Upload and change media.</summary>
    public const string MediaWrite = "Campaign.Media.Write";

    /// <summary>Move media to the recycle bin, and delete them for good.</summary>
    public const string MediaDelete = "Campaign.Media.Delete";

    /// <summary>Manage the accounts of officers.</summary>
    public const string Users = "Campaign.Users";

    /// <summary>Pin, exclude and order scripts in the programmes of places.</summary>
    public const string Programmes = "Campaign.Programmes";

    /// <summary>Manage the stations that get their programme by e-mail.</summary>
    public const string Stations = "Campaign.Stations";

    /// <summary>Manage the keys of stations' systems.</summary>
    public const string Keys = "Campaign.Keys";

    /// <summary>See what is live, due and overdue.</summary>
    public const string Dashboard = "Campaign.Dashboard";
}
