import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { RulesForm } from '../../../../components/admin/rules/rules-form.tsx'
import { adminRulesText } from '../../../../components/text/admin-rules.ts'
import { isLoopback } from '../../../../lib/config/is-loopback.ts'
import { noRules, rulesInForce } from '../../../../lib/house/house-rules.ts'
import { presentRules } from '../../../../lib/http/present-rules.ts'
import { runtime } from '../../../../lib/runtime.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminRulesText.title, robots: { index: false } }

export default async function RulesPage() {
  await signedInAdmin('/admin/rules')
  const { rules, environment } = runtime()
  const inForce = await rules.current()
  const withoutRules = rulesInForce(noRules, environment)
  const text = adminRulesText
  const isOpenToOthers = !isLoopback(new URL(environment.PUBLIC_URL).hostname)
  const warning = withoutRules.whoMayAsk === 'admin' ? text.notOpened : isOpenToOthers && text.behindProxy
  return (
    <AdminPage title={text.title} about={text.about}>
      {warning && !inForce.ruled.includes('whoMayAsk') && (
        <p className="border-s-2 border-alert ps-3">{warning}</p>
      )}
      <RulesForm rules={presentRules(inForce)} withoutRules={presentRules(withoutRules)} />
    </AdminPage>
  )
}
