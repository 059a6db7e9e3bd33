import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TextProvider } from '../../components/interface-text.ts';
import { ReportPage } from '../../components/report/report-page.tsx';
import '../../components/theme.css';
import '../../components/options/options.css';
import '../../components/options/parts.css';
import '../../components/welcome/welcome.css';
import '../../components/report/report.css';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { followTheme } from '../../extension/page-theme.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { gatherFacts, lastAddress } from '../../extension/report/gather.ts';
import { type ReportFacts, reportText } from '../../extension/report/report-text.ts';
import { reasonOf } from '../../extension/settings/live-settings.ts';
import { localeOf } from '../../glossary/locale.ts';

/** Where what is written is kept until the tab is closed: a reload loses nothing. */
const DRAFT = 'what';

/** Keeps what the reader writes and ticks, and what was gathered. */
function Report() {
  const [facts, setFacts] = useState<ReportFacts>();
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [what, setWhat] = useState(sessionStorage.getItem(DRAFT) ?? '');
  const [withAddress, setWithAddress] = useState(false);
  useEffect(() => {
    const cannotGather = (error: unknown) => setProblem(interfaceText('settingsUnread', reasonOf(error)));
    gatherFacts().then(setFacts, cannotGather);
    lastAddress().then(setAddress, () => {});
  }, []);
  if (!facts && problem === undefined) return null;
  const report = facts ? reportText(facts, { what, address: withAddress ? address : undefined }) : '';
  return (
    <ReportPage
      report={report}
      what={what}
      address={address}
      withAddress={withAddress}
      problem={problem}
      onWhat={(written) => {
        sessionStorage.setItem(DRAFT, written);
        setWhat(written);
      }}
      onWithAddress={setWithAddress}
      onCopy={() => navigator.clipboard.writeText(report)}
    />
  );
}

// As long as the page is there.
const { signal } = new AbortController();
tellErrors('own-page', signal);
void followTheme(signal);
document.documentElement.lang = localeOf(interfaceLanguage()) ?? 'en';
document.title = interfaceText('reportTitle');
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <Report />
    </TextProvider>,
    root,
  );
}
