package terminal

// cli is the whole command line. Help texts are sentences of the catalogue: "terminal.help.<name>".
type cli struct {
	Journal string `help:"${help_journal}" placeholder:"FILE" type:"path"`
	JSON    bool   `name:"json" help:"${help_json}"`
	Now     string `help:"${help_now}" placeholder:"TIME"`
	Zone    string `help:"${help_zone}" placeholder:"ZONE"`
	About   bool   `name:"version" help:"${help_version}"` // as the command of that name

	Window    windowCmd    `cmd:"" default:"withargs" help:"${help_window}"`
	Init      initCmd      `cmd:"" help:"${help_init}"`
	Demo      demoCmd      `cmd:"" help:"${help_demo}"`
	Checkin   checkinCmd   `cmd:"" help:"${help_checkin}"`
	List      listCmd      `cmd:"" help:"${help_list}"`
	Away      awayCmd      `cmd:"" help:"${help_away}"`
	Holidays  holidaysCmd  `cmd:"" help:"${help_holidays}"`
	Reminders remindersCmd `cmd:"" help:"${help_reminders}"`
	Chart     chartCmd     `cmd:"" help:"${help_chart}"`
	Book      bookCmd      `cmd:"" help:"${help_book}"`
	Rituals   ritualsCmd   `cmd:"" help:"${help_rituals}"`
	Settings  settingsCmd  `cmd:"" help:"${help_settings}"`
	Check     checkCmd     `cmd:"" help:"${help_check}"`
	Backup    backupCmd    `cmd:"" help:"${help_backup}"`
	Paths     pathsCmd     `cmd:"" help:"${help_paths}"`
	Version   versionCmd   `cmd:"" help:"${help_version}"`
}

// helpKeys are the names under which the catalogue holds the help texts.
var helpKeys = []string{
	"journal", "json", "now", "zone",
	"window", "window_file", "window_hidden",
	"init", "init_name",
	"demo", "demo_years", "demo_seed",
	"checkin", "checkin_who", "checkin_near", "checkin_words", "checkin_note", "checkin_where", "checkin_need", "checkin_private", "checkin_book", "checkin_at", "checkin_keep",
	"list", "list_kind", "list_who", "from", "to",
	"away", "away_add", "away_list", "away_remove", "away_end", "away_last", "away_from", "away_to", "away_from_zone", "away_to_zone", "away_kind", "away_who", "away_name", "away_id",
	"away_import", "away_export", "away_file", "away_pick", "away_all", "away_kinds", "away_out",
	"holidays", "holidays_list", "holidays_add", "holidays_remove", "holidays_restore", "holidays_year", "holidays_day", "holidays_which", "holidays_name", "holidays_name_own",
	"reminders", "reminders_days",
	"chart", "chart_kind", "chart_season", "chart_out", "chart_width", "chart_height", "chart_theme",
	"book", "book_paper", "book_out", "book_lines",
	"rituals", "rituals_list", "rituals_show", "rituals_print", "rituals_lint", "rituals_prompts", "rituals_situation", "rituals_minutes",
	"rituals_depth", "rituals_people", "rituals_id", "rituals_alone", "rituals_set", "rituals_size", "rituals_out", "rituals_files", "rituals_deck",
	"settings", "settings_autostart", "settings_get", "settings_set", "settings_key", "settings_value", "settings_who",
	"check", "backup", "backup_out", "paths", "version",
}

type windowCmd struct {
	File   string `arg:"" optional:"" help:"${help_window_file}" type:"path"`
	Hidden bool   `help:"${help_window_hidden}"`
}

func (c *windowCmd) Run(s *session) error {
	w := Window{Journal: s.path, Hidden: c.Hidden, Zone: s.fixedZone, Now: s.fixedNow}
	if c.File != "" {
		w.Journal, w.Named = c.File, true
	}
	if err := s.known(w.Journal); err != nil {
		return err
	}
	return exit(s.Env.Window(s.ctx, w))
}
